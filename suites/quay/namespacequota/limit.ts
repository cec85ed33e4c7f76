import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { GivenQuota, GivenQuotaLimit, LimitFields } from '../../../fixtures/quay/given-quota.js'
import type { QuayCheck } from '../quay-suite.js'
import { needsFullAccess } from './needs-full-access.js'

const warning: LimitFields = { type: 'Warning', threshold_percent: 70 }
const reject: LimitFields = { type: 'Reject', threshold_percent: 95 }

/** What happens at which share of a quota. */
export function quotaLimitChecks(check: QuayCheck): void {
  check(
    'createOrganizationQuotaLimit',
    'limits are listed as they were set, one by one, and with their quota',
    { level: 'MUST', cites: 'guide 2.10.5, 2.10.6, 2.10.9', ...needsFullAccess },
    async (world) => {
      const { owner, superuser, given, expect } = world
      const { at } = await given.quota()
      expect(await limitsOf(world, at)).toEqual([])
      for (const body of [warning, reject]) await superuser.createOrganizationQuotaLimit({ ...at, body }).succeeds()
      expect(await limitsOf(world, at)).toEqual([shown(warning), shown(reject)])
      const { limits } = await owner.getOrganizationQuota(at).succeeds()
      expect(sorted(limits)).toEqual([shown(warning), shown(reject)])
    },
  )

  check(
    'getOrganizationQuotaLimit',
    'each limit is shown by its own ID, as it is at the time',
    { level: 'MUST', cites: 'guide 2.10.2', ...needsFullAccess },
    async ({ owner, superuser, given, expect }) => {
      const quota = await given.quota()
      for (const fields of [warning, reject]) {
        const { at } = await given.quotaLimit({ quota, ...fields })
        const limit = () => owner.getOrganizationQuotaLimit(at).succeeds()
        expect(await limit()).toEqual({ id: Number(at.limit_id), ...shown(fields) })
        await superuser.changeOrganizationQuotaLimit({ ...at, body: { threshold_percent: 5 } }).done()
        expect(await limit()).toMatchObject({ type: fields.type, limit_percent: 5 })
      }
    },
  )

  for (const { operationId, quotaIn } of [
    {
      operationId: 'listOrganizationQuota',
      quotaIn: async ({ owner }: QuayWorld, { orgname }: GivenQuota['at']) =>
        (await owner.listOrganizationQuota({ orgname }).succeeds())[0],
    },
    {
      operationId: 'getOrganizationQuota',
      quotaIn: ({ owner }: QuayWorld, at: GivenQuota['at']) => owner.getOrganizationQuota(at).succeeds(),
    },
  ] as const)
    check(
      operationId,
      'the limits of a quota are shown with it, each once and while it is there',
      { level: 'MUST', cites: 'guide 2.10.9, 2.10.13', ...needsFullAccess },
      async (world) => {
        const { superuser, given, expect } = world
        const quota = await given.quota()
        const [first, second] = [
          await given.quotaLimit({ quota, ...warning }),
          await given.quotaLimit({ quota, ...reject }),
        ]
        const limits = async () => (await quotaIn(world, quota.at))?.limits.sort((one, other) => one.id - other.id)
        const whole = ({ at, fields }: GivenQuotaLimit) => ({ id: Number(at.limit_id), ...shown(fields) })
        expect(await limits()).toEqual([whole(first), whole(second)])
        await superuser.deleteOrganizationQuotaLimit(first.at).done()
        expect(await limits()).toEqual([whole(second)])
      },
    )

  check(
    'listOrganizationQuotaLimit',
    'each quota has no other limits than its own, each with an ID of its own',
    { level: 'MUST', cites: 'guide 2.10.6', ...needsFullAccess },
    async ({ owner, given, expect }) => {
      const { at, fields } = await given.theQuotaLimit()
      const limits = await owner.listOrganizationQuotaLimit(at).succeeds()
      expect(limits).toEqual([{ id: Number(at.limit_id), ...shown(fields) }])
      expect(await owner.listOrganizationQuotaLimit((await given.theQuota()).at).succeeds()).toEqual([])
    },
  )

  check(
    'changeOrganizationQuotaLimit',
    'share and type change, a type that is not named stays, and so do other limits',
    { level: 'MUST', cites: 'guide 2.10.3', ...needsFullAccess },
    async (world) => {
      const { owner, superuser, given, expect } = world
      const quota = await given.quota()
      await given.quotaLimit({ quota, ...reject })
      const { at } = await given.quotaLimit({ quota, ...warning })
      const other = { type: 'Reject', threshold_percent: 40 } as const
      const { limits, limit_bytes } = await superuser
        .changeOrganizationQuotaLimit({ ...at, body: { threshold_percent: 40 } })
        .succeeds()
      expect(limit_bytes).toBe(quota.bytes)
      expect(sorted(limits)).toEqual([shown({ ...warning, threshold_percent: 40 }), shown(reject)])
      await superuser
        .changeOrganizationQuotaLimit({ ...at, body: { type: 'Reject', threshold_percent: 40 } })
        .succeeds()
      expect(await limitsOf(world, quota.at)).toEqual([shown(other), shown(reject)])
      expect(await owner.getOrganizationQuotaLimit(at).succeeds()).toMatchObject(shown(other))
    },
  )

  check(
    'deleteOrganizationQuotaLimit',
    'a limit goes, and the others stay with their quota',
    { level: 'MUST', cites: 'guide 2.10.4', ...needsFullAccess },
    async (world) => {
      const { owner, superuser, given, expect } = world
      const quota = await given.quota()
      const other = await given.quotaLimit({ quota, ...reject })
      const { at } = await given.quotaLimit({ quota, ...warning })
      await owner.getOrganizationQuotaLimit(other.at).succeeds()
      await superuser.deleteOrganizationQuotaLimit(at).succeeds()
      expect(await limitsOf(world, quota.at)).toEqual([shown(reject)])
      await owner.getOrganizationQuotaLimit(at).answers('missing.limit_id')
      expect(await owner.getOrganizationQuota(quota.at).succeeds()).toMatchObject({ limit_bytes: quota.bytes })
    },
  )
}

function shown({ type, threshold_percent }: LimitFields) {
  return { type, limit_percent: threshold_percent }
}

interface ShownLimit {
  type: string
  limit_percent: number
}

/** By their share, without the IDs: the order of a listing is not told. */
function sorted(limits: ShownLimit[]): ShownLimit[] {
  return limits
    .map(({ type, limit_percent }) => ({ type, limit_percent }))
    .sort((one, other) => one.limit_percent - other.limit_percent)
}

async function limitsOf({ owner }: QuayWorld, at: GivenQuota['at']): Promise<ShownLimit[]> {
  return sorted(await owner.listOrganizationQuotaLimit(at).succeeds())
}
