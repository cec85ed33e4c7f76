import type { QuayCheck } from '../quay-suite.js'

/** Teams that nobody makes, and the one that an organization cannot do without. */
export function teamRefusalChecks(check: QuayCheck): void {
  check(
    'updateOrganizationTeam',
    'a name outside the alphabet of teams makes none',
    {
      level: 'MUST',
      cites: 'observed updateOrganizationTeam, public source: validate_team_name',
      situation: 'refused.invalid-name',
    },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      const call = owner.updateOrganizationTeam({ orgname, teamname: 'Not_A-Team!', body: { role: 'member' } })
      await call.answers('refused.invalid-name')
      const { teams = {} } = await owner.getOrganization({ orgname }).succeeds()
      expect(Object.keys(teams)).toEqual(['owners'])
    },
  )

  for (const operationId of ['updateOrganizationTeam', 'deleteOrganizationTeam'] as const)
    check(
      operationId,
      'the only team by which the caller administers the organization goes on to do so',
      { level: 'MUST', cites: 'guide 2.23.7, 2.23.8', situation: 'refused.last-admin' },
      async ({ owner, given, expect }) => {
        const orgname = await given.organization()
        const at = { orgname, teamname: 'owners' }
        const call =
          operationId === 'updateOrganizationTeam'
            ? owner.updateOrganizationTeam({ ...at, body: { role: 'member' } })
            : owner.deleteOrganizationTeam(at)
        await call.answers('refused.last-admin')
        const shown = await owner.getOrganization({ orgname }).succeeds()
        expect(shown).toMatchObject({ is_admin: true, teams: { owners: { role: 'admin', member_count: 1 } } })
      },
    )
}
