import type { QuayOperations, QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { mustShowNoUndeclaredSecret } from '../../must-show-no-undeclared-secret.js'
import type { QuayCheck } from '../quay-suite.js'
import { needsFullAccess } from './needs-full-access.js'

interface At {
  quota_id: string
  limit_id: string
}

type Quota = Awaited<ReturnType<ReturnType<QuayWorld['owner']['getUserQuota']>['succeeds']>>

/** What each operation shows of the quota, and the share of a limit that nobody else has. */
const views = [
  {
    operationId: 'listUserQuota',
    percent: 11,
    shown: ({ owner }: QuayWorld): Promise<Partial<Quota>[]> => owner.listUserQuota().succeeds(),
  },
  {
    operationId: 'getUserQuota',
    percent: 12,
    shown: async ({ owner }: QuayWorld, { quota_id }: At): Promise<Partial<Quota>[]> => [
      await owner.getUserQuota({ quota_id }).succeeds(),
    ],
  },
  {
    operationId: 'listUserQuotaLimit',
    percent: 13,
    shown: async ({ owner }: QuayWorld, { quota_id }: At): Promise<Partial<Quota>[]> => [
      { limits: await owner.listUserQuotaLimit({ quota_id }).succeeds() },
    ],
  },
  {
    operationId: 'getUserQuotaLimit',
    percent: 14,
    shown: async ({ owner }: QuayWorld, { quota_id, limit_id }: At): Promise<Partial<Quota>[]> => [
      await owner.getUserQuotaLimit({ quota_id, limit_id }).succeeds(),
    ],
  },
] as const

const intrusive = 'it changes what the account of a user may store'

/** The quota of a user, which a superuser sets. */
export function userQuotaChecks(check: QuayCheck): void {
  for (const { operationId, percent, shown } of views)
    check(
      operationId,
      'what a superuser sets is shown to the user',
      { level: 'MUST', cites: 'guide 2.10.1, 2.10.7, 2.10.8, 2.10.14', intrusive, ...needsFullAccess },
      async (world) => {
        const { given, superuser, expect } = world
        const { at, fields } = await given.userQuotaLimit(percent)
        const set = () => superuser.listOrganizationQuotaSuperUser({ namespace: at.orgname }).done()
        // Limits of other checks come and go meanwhile; what was there before and after was there in between.
        const before = await set()
        const quotas = await shown(world, at)
        const after = await set()
        mustShowNoUndeclaredSecret(world, operationId)
        const [limits, earlier, later] = [limitsOf(quotas), limitsOf(before), limitsOf(after)]
        expect(
          limits.filter((limit) => !earlier.includes(limit) && !later.includes(limit)),
          'not set',
        ).toEqual([])
        const lasting = earlier.filter((limit) => later.includes(limit))
        expect(
          lasting.filter((limit) => !limits.includes(limit)),
          'not shown',
        ).toEqual([])
        expect([...new Set(limits)], 'limits shown once').toEqual(limits)
        const expected = before.map(({ limits: _, ...quota }) => quota)
        expect(quotas.map(({ limits: _, ...quota }) => quota)).toEqual(
          operationId === 'listUserQuotaLimit' ? [{}] : expected,
        )
        if (operationId === 'getUserQuotaLimit') return
        await superuser.deleteOrganizationQuotaLimit(at).done()
        const own = { id: Number(at.limit_id), type: fields.type, limit_percent: percent }
        expect(limitsOf(await shown(world, at))).not.toContain(JSON.stringify(own))
      },
    )

  check(
    'getUserQuotaLimit',
    'a limit is found while it is there',
    {
      ...{ level: 'MUST', cites: 'guide 2.10.7', situation: 'missing.limit_id', intrusive },
      ...needsFullAccess,
    },
    async ({ owner, superuser, given }) => {
      const { at } = await given.userQuotaLimit(24)
      const { quota_id, limit_id } = at
      await owner.getUserQuotaLimit({ quota_id, limit_id }).succeeds()
      await superuser.deleteOrganizationQuotaLimit(at).done()
      await owner.getUserQuotaLimit({ quota_id, limit_id }).answers('missing.limit_id')
    },
  )

  for (const { operationId, quotaOf } of [
    { operationId: 'listUserQuota', quotaOf: listed },
    { operationId: 'getUserQuota', quotaOf: shownById },
  ] as const)
    check(
      operationId,
      'each user is shown their own quota',
      { level: 'MUST', cites: 'guide 2.10.1, 2.10.14', intrusive, callers: ['outsider', 'superuser'] },
      async (world) => {
        for (const caller of ['owner', 'outsider'] as const) {
          const { quota_id } = await world.given.theUserQuota(caller)
          const quotas = await quotaOf(world[caller], quota_id)
          world.expect(quotas.map(({ id }) => String(id))).toEqual([quota_id])
        }
      },
    )

  check(
    'listUserQuotaLimit',
    'each user is shown the limits of their own quota',
    { level: 'MUST', cites: 'guide 2.10.8', intrusive, ...needsFullAccess, callers: ['outsider', 'superuser'] },
    async ({ owner, outsider, given, expect }) => {
      const { at } = await given.theUserQuotaLimit()
      const limits = await owner.listUserQuotaLimit({ quota_id: at.quota_id }).succeeds()
      expect(limits.map(({ id }) => String(id))).toContain(at.limit_id)
      const { quota_id } = await given.theUserQuota('outsider')
      expect(await outsider.listUserQuotaLimit({ quota_id }).succeeds()).toEqual([])
    },
  )
}

function listed(caller: QuayOperations): Promise<Partial<Quota>[]> {
  return caller.listUserQuota().succeeds()
}

async function shownById(caller: QuayOperations, quota_id: string): Promise<Partial<Quota>[]> {
  return [await caller.getUserQuota({ quota_id }).succeeds()]
}

/** Every limit as text, to be compared as a whole. */
function limitsOf(quotas: readonly Partial<Quota>[]): string[] {
  return quotas.flatMap(({ limits = [] }) =>
    limits.map(({ id, type, limit_percent }) => JSON.stringify({ id, type, limit_percent })),
  )
}
