import { registryRequest, registryToken } from '../../../fixtures/quay/push-image.js'
import type { RegistryLogin } from '../../../fixtures/quay/push-image.js'
import { prepared } from '../../../fixtures/quay/prepared.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { Repository } from '../../../fixtures/quay/given-repository.js'
import { eventually } from '../../../src/checks/eventually.js'
import { Untestable } from '../../../src/checks/untestable.js'
import type { QuayCheck } from '../quay-suite.js'
import { needsFullAccess } from './needs-full-access.js'

/** What a quota is for. */
export function fullQuotaChecks(check: QuayCheck): void {
  check(
    'createOrganizationQuotaLimit',
    'a full quota refuses a push where its limit says so, and neither after a warning nor when the limit is gone',
    { level: 'MUST', cites: 'guide 2.10.5, 2.10.4', ...needsFullAccess },
    async (world) => {
      const { owner, superuser, given, expect } = world
      const repository = await storedRepository(world)
      const at = await quotaOfOneByte(world, repository)
      const login = given.login(repository)
      const set = (type: 'Warning' | 'Reject') =>
        superuser.createOrganizationQuotaLimit({ ...at, body: { type, threshold_percent: 100 } }).succeeds()
      const unset = async () => {
        const [limit] = await owner.listOrganizationQuotaLimit(at).succeeds()
        await superuser.deleteOrganizationQuotaLimit({ ...at, limit_id: String(limit?.id) }).succeeds()
      }
      await set('Warning')
      expect(await beginPush(login), 'after a warning').toEqual({ status: 202, codes: [] })
      // One after the other: which of two limits at the same share counts, nobody says.
      await unset()
      await set('Reject')
      expect(await beginPush(login), 'where pushes are refused').toEqual({ status: 403, codes: ['DENIED'] })
      await unset()
      expect(await beginPush(login), 'without the limit').toEqual({ status: 202, codes: [] })
    },
  )
}

/** A repository with an image, in an organization of its own whose storage the target has counted. */
async function storedRepository(world: QuayWorld): Promise<Repository> {
  const { owner, given, patience } = world
  const namespace = await given.organization()
  const repository = await given.repository({ namespace })
  await given.push(given.login(repository), 'stored')
  const counted = async () => {
    const { quota_report } = await owner.getOrganization({ orgname: namespace }).done()
    return quota_report?.quota_bytes ?? 0
  }
  try {
    await eventually('the target counts what was pushed', patience, counted, (bytes) => bytes > 0)
  } catch (error) {
    throw new Untestable(error instanceof Error ? error.message : String(error))
  }
  return repository
}

async function quotaOfOneByte({ owner, superuser }: QuayWorld, { namespace: orgname }: Repository) {
  const body = { limit_bytes: 1 }
  await prepared('a quota', () => superuser.createOrganizationQuota({ orgname, body }).done())
  const [quota] = await prepared('the list of quotas', () => owner.listOrganizationQuota({ orgname }).done())
  return { orgname, quota_id: String(quota?.id) }
}

/** The answer to the first request of a push (distribution-spec, "Pushing blobs"; "Error Codes"). */
async function beginPush(login: RegistryLogin): Promise<{ status: number; codes: string[] }> {
  const authorization = await registryToken(login, 'pull,push')
  const { answer } = await registryRequest(login, authorization, 'POST', '/blobs/uploads/')
  const { errors = [] } = (answer.body === '' ? {} : JSON.parse(answer.body)) as { errors?: { code: string }[] }
  return { status: answer.status, codes: errors.map(({ code }) => code) }
}
