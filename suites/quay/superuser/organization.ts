import type { QuayCheck } from '../quay-suite.js'

/** What a superuser does to organizations of others. */
export function organizationChecks(check: QuayCheck): void {
  check(
    'changeOrganization',
    'a renamed organization is found under its new name alone, with everything in it',
    { level: 'MUST', cites: 'observed changeOrganization extra:rename' },
    async ({ owner, superuser, given, expect }) => {
      const [former, name] = [await given.organization(), given.name('org')]
      const repository = await given.repository({ namespace: former })
      const team = await given.team({ orgname: former })
      expect(await superuser.changeOrganization({ name: former, body: { name } }).succeeds()).toMatchObject({
        name,
        email: `${former}@example.com`,
        avatar: { name, kind: 'org' },
      })
      const shown = await owner.getOrganization({ orgname: name }).succeeds()
      expect(shown).toMatchObject({ name, is_admin: true, email: `${former}@example.com` })
      expect(Object.keys(shown.teams ?? {}).sort()).toEqual(['owners', team.at.teamname].sort())
      expect(await owner.getRepo({ repository: `${name}/${repository.name}` }).succeeds()).toMatchObject({
        namespace: name,
        name: repository.name,
      })
      await owner.getOrganization({ orgname: former }).answers('missing.orgname')
    },
  )

  check(
    'changeOrganization',
    'a change without a name leaves the organization as it is',
    { level: 'MUST', cites: 'observed changeOrganization success' },
    async ({ superuser, given, expect }) => {
      const name = await given.organization()
      const shown = await superuser.changeOrganization({ name, body: {} }).succeeds()
      expect(shown).toMatchObject({ name, email: `${name}@example.com` })
    },
  )

  check(
    'changeOrganization',
    'a name outside the alphabet of namespaces is refused, and the organization keeps its own',
    { level: 'MUST', cites: 'observed changeOrganization bad: name', situation: 'refused.invalid-name' },
    async ({ owner, superuser, given, expect }) => {
      const name = await given.organization()
      await superuser.changeOrganization({ name, body: { name: `${name} Bad!` } }).answers('refused.invalid-name')
      expect((await owner.getOrganization({ orgname: name }).succeeds()).is_admin).toBe(true)
    },
  )

  check(
    'deleteOrganization',
    'a deleted organization is gone with its repositories, and another of the same owner stays',
    { level: 'MUST', cites: 'guide 2.21.15' },
    async ({ owner, superuser, given, expect }) => {
      const [gone, kept] = [await given.organization(), await given.organization()]
      const repository = await given.repository({ namespace: gone })
      for (const name of [gone, kept]) await superuser.changeOrganization({ name, body: {} }).succeeds()
      await superuser.deleteOrganization({ name: gone }).succeeds()
      await owner.getOrganization({ orgname: gone }).answers('missing.orgname')
      const { answer } = await owner.getRepo(repository.at).exchange()
      expect(answer.status, 'the status of a repository that was in it').toBeGreaterThanOrEqual(400)
      expect((await owner.getOrganization({ orgname: kept }).succeeds()).is_admin).toBe(true)
    },
  )

  for (const { operationId, situation } of [
    { operationId: 'changeOrganization', situation: 'refused.user' },
    { operationId: 'deleteOrganization', situation: 'missing.name' },
  ] as const)
    check(
      operationId,
      'a user is no organization, and stays',
      { level: 'MUST', cites: 'guide 2.21.14, 2.21.15', situation },
      async ({ superuser, given, expect }) => {
        const name = await given.userName('owner')
        const call =
          operationId === 'changeOrganization'
            ? superuser.changeOrganization({ name, body: {} })
            : superuser.deleteOrganization({ name })
        await call.answers(situation)
        const { users } = await superuser.listAllUsers({}).succeeds()
        expect(users.filter((each) => each.username === name)).toMatchObject([{ enabled: true }])
      },
    )
}
