import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { mustShowNoUndeclaredSecret } from '../../must-show-no-undeclared-secret.js'
import { needsFullAccess } from '../namespacequota/needs-full-access.js'
import type { QuayCheck } from '../quay-suite.js'

/** What each operation shows of a key. */
const views = {
  getServiceKey: ({ superuser }: QuayWorld, kid: string) => superuser.getServiceKey({ kid }).succeeds(),
  listServiceKeys: async ({ superuser }: QuayWorld, kid: string) =>
    (await superuser.listServiceKeys().succeeds()).keys.find((key) => key.kid === kid),
  updateServiceKey: ({ superuser, given }: QuayWorld, kid: string) =>
    superuser.updateServiceKey({ kid, body: { name: given.name('key') } }).succeeds(),
}

/** Who approved a key is shown with the account. */
export function serviceKeyApproverChecks(check: QuayCheck): void {
  for (const operationId of ['getServiceKey', 'listServiceKeys', 'updateServiceKey'] as const)
    check(
      operationId,
      'who approved the key is shown with the quota of the account, and its limits',
      {
        level: 'MUST',
        cites: 'guide 2.21.5, 2.21.12, 2.21.18, 2.21.19; public source endpoints/api/superuser_models_interface.py',
        intrusive: 'it makes a key that the whole installation trusts, and changes what an account may store',
        uses: ['InstalledUser.quotas'],
        ...needsFullAccess,
      },
      async (world) => {
        const { superuser, given, expect } = world
        const { at } = await given.theUserQuotaLimit('superuser')
        const key = await given.serviceKey()
        const shown = await views[operationId](world, key.at.kid)
        const [quota] = await superuser.listOrganizationQuotaSuperUser({ namespace: at.orgname }).done()
        const { id, limit_bytes, limits } = quota ?? {}
        expect(shown?.approval?.approver).toMatchObject({
          ...{ username: at.orgname, quotas: [{ id, limit_bytes, limits }] },
          quota_report: { configured_quota: limit_bytes },
        })
        mustShowNoUndeclaredSecret(world, operationId)
      },
    )
}
