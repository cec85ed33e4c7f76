import type { QuayCheck } from '../quay-suite.js'

const kinds = [
  {
    of: 'an organization',
    create: 'createUserQuotaSuperUser',
    list: 'listUserQuotaSuperUser',
    change: 'changeUserQuotaSuperUser',
    remove: 'deleteUserQuotaSuperUser',
    cites: 'guide 2.21.6 to 2.21.9',
  },
  {
    of: 'a user',
    create: 'createOrganizationQuotaSuperUser',
    list: 'listOrganizationQuotaSuperUser',
    change: 'changeOrganizationQuotaSuperUser',
    remove: 'deleteOrganizationQuotaSuperUser',
    cites: 'guide 2.21.10 to 2.21.13',
  },
] as const

const setsQuota = 'it changes what the account of a user may store'

/** How much storage the namespaces of others may use. By the names that servers give them, the operations are the other way round. */
export function quotaChecks(check: QuayCheck): void {
  for (const kind of kinds) {
    const isOfUser = kind.of === 'a user'
    const declaration = { level: 'MUST', cites: kind.cites, ...(isOfUser && { intrusive: setsQuota }) } as const

    check(
      kind.create,
      `a quota of ${kind.of} is listed from the moment that it is set, and of no other`,
      declaration,
      async ({ superuser, given, expect }) => {
        const make = () => (isOfUser ? given.installedUser() : given.organization())
        const [namespace, other] = [await make(), await make()]
        const listed = (name: string) => superuser[kind.list]({ namespace: name }).succeeds()
        expect(await listed(namespace)).toEqual([])
        await superuser[kind.create]({ namespace, body: { limit_bytes: 4_000_000_000 } }).succeeds()
        expect(await listed(namespace)).toMatchObject([{ limit_bytes: 4_000_000_000, limits: [] }])
        expect(await listed(other), 'of another').toEqual([])
      },
    )

    check(
      kind.change,
      `a quota of ${kind.of} is changed, and then deleted, and that of another stays`,
      declaration,
      async ({ superuser, given, expect }) => {
        const listed = (name: string) => superuser[kind.list]({ namespace: name }).succeeds()
        const make = async () => {
          const namespace = await (isOfUser ? given.installedUser() : given.organization())
          await superuser[kind.create]({ namespace, body: { limit_bytes: 5_000_000_000 } }).done()
          const [quota] = await listed(namespace)
          return { namespace, quota_id: String(quota?.id) }
        }
        const [at, other] = [await make(), await make()]
        const changed = await superuser[kind.change]({ ...at, body: { limit_bytes: 6_000_000_000 } }).succeeds()
        expect(await listed(at.namespace)).toEqual([changed])
        expect(changed).toMatchObject({ id: Number(at.quota_id), limit_bytes: 6_000_000_000 })
        await superuser[kind.change]({ ...other, body: {} }).succeeds()
        await superuser[kind.remove](at).succeeds()
        expect(await listed(at.namespace)).toEqual([])
        expect(await listed(other.namespace), 'of another').toMatchObject([{ limit_bytes: 5_000_000_000 }])
      },
    )

    check(
      kind.create,
      `${kind.of} has one quota at most`,
      { ...declaration, situation: 'refused.duplicate' },
      async ({ superuser, given, expect }) => {
        const namespace = await (isOfUser ? given.installedUser() : given.organization())
        await superuser[kind.create]({ namespace, body: { limit_bytes: 7_000_000_000 } }).done()
        const body = { limit_bytes: 8_000_000_000 }
        await superuser[kind.create]({ namespace, body }).answers('refused.duplicate')
        expect(await superuser[kind.list]({ namespace }).succeeds()).toMatchObject([{ limit_bytes: 7_000_000_000 }])
      },
    )
  }

  check(
    'listAllUsers',
    'the quota of a user is shown with the account',
    { level: 'MUST', cites: 'guide 2.21.2, 2.21.12', intrusive: setsQuota, capabilities: ['quota'] },
    async ({ superuser, given, expect }) => {
      const namespace = await given.installedUser()
      await superuser.createOrganizationQuotaSuperUser({ namespace, body: { limit_bytes: 9_000_000_000 } }).done()
      const { users } = await superuser.listAllUsers({}).succeeds()
      const shown = users.filter(({ username }) => username === namespace)
      const expected = { quotas: [{ limit_bytes: 9_000_000_000 }], quota_report: { configured_quota: 9_000_000_000 } }
      expect(shown).toMatchObject([expected])
    },
  )

  check(
    'changeOrganization',
    'a renamed organization keeps its quota, with its limits',
    { level: 'MUST', cites: 'guide 2.21.8, 2.21.14', capabilities: ['quota', 'superuser-full-access'] },
    async ({ superuser, given, expect }) => {
      const { at, fields } = await given.quotaLimit()
      const name = given.name('org')
      const renamed = await superuser.changeOrganization({ name: at.orgname, body: { name } }).succeeds()
      const limits = [{ type: fields.type, limit_percent: fields.threshold_percent }]
      expect(renamed.quotas).toMatchObject([{ id: Number(at.quota_id), limits }])
      expect(await superuser.listUserQuotaSuperUser({ namespace: name }).succeeds()).toMatchObject(
        renamed.quotas?.map(({ id, limit_bytes }) => ({ id, limit_bytes })) ?? [],
      )
    },
  )
}
