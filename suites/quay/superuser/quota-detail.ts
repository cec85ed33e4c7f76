import type { GivenQuotaLimit } from '../../../fixtures/quay/given-quota.js'
import { needsFullAccess } from '../namespacequota/needs-full-access.js'
import { mustShowNoUndeclaredSecret } from '../../must-show-no-undeclared-secret.js'
import type { QuayCheck } from '../quay-suite.js'
import { quotaKinds } from './quota-kinds.js'

const gibibyte = 2 ** 30

/** What superusers see of a quota besides its size, and how else they may say the size. */
export function quotaDetailChecks(check: QuayCheck): void {
  for (const kind of quotaKinds) {
    const { of, declaration } = kind

    check(
      kind.list,
      `a quota of ${of} is listed with its limits`,
      { ...declaration, ...needsFullAccess },
      async (world) => {
        const given = await kind.limit(world)
        const listed = await world.superuser[kind.list]({ namespace: given.at.orgname }).succeeds()
        world.expect(listed).toMatchObject([{ id: Number(given.at.quota_id), limits: limitsOf(given) }])
        mustShowNoUndeclaredSecret(world, kind.list)
      },
    )

    check(
      kind.change,
      `a quota of ${of} keeps its limits when its size changes`,
      { ...declaration, ...needsFullAccess },
      async (world) => {
        const given = await kind.limit(world)
        const { orgname: namespace, quota_id } = given.at
        const body = { limit_bytes: 6 * gibibyte }
        const changed = await world.superuser[kind.change]({ namespace, quota_id, body }).succeeds()
        world.expect(changed).toMatchObject({ id: Number(quota_id), ...body, limits: limitsOf(given) })
        world.expect(await world.superuser[kind.list]({ namespace }).succeeds()).toEqual([changed])
        mustShowNoUndeclaredSecret(world, kind.change)
      },
    )

    check(
      kind.create,
      `the size of a quota of ${of} may have a unit`,
      { ...declaration, uses: ['NewOrgQuota.limit'] },
      async (world) => {
        const namespace = await kind.namespace(world)
        await world.superuser[kind.create]({ namespace, body: { limit: '3 GiB' } }).succeeds()
        const listed = await world.superuser[kind.list]({ namespace }).succeeds()
        world.expect(listed).toMatchObject([{ limit_bytes: 3 * gibibyte, limit: '3.0 GiB' }])
      },
    )

    check(
      kind.change,
      `the new size of a quota of ${of} may have a unit`,
      { ...declaration, uses: ['UpdateOrgQuota.limit'] },
      async (world) => {
        const namespace = await kind.namespace(world)
        await world.superuser[kind.create]({ namespace, body: { limit_bytes: gibibyte } }).done()
        const [quota] = await world.superuser[kind.list]({ namespace }).succeeds()
        const at = { namespace, quota_id: String(quota?.id) }
        const changed = await world.superuser[kind.change]({ ...at, body: { limit: '20 GiB' } }).succeeds()
        world.expect(changed).toMatchObject({ limit_bytes: 20 * gibibyte, limit: '20.0 GiB' })
      },
    )
  }
}

/** How the limit is shown. */
export function limitsOf({ at, fields }: GivenQuotaLimit) {
  return [{ id: Number(at.limit_id), type: fields.type, limit_percent: fields.threshold_percent }]
}
