import type { QuayCheck } from '../quay-suite.js'

const nobody = { kind: 'user' as const, name: 'no-such-user-anywhere' }

/** Default permissions that nobody makes, and those of other organizations. */
export function defaultPermissionRefusalChecks(check: QuayCheck): void {
  for (const { title, situation, body } of [
    {
      title: 'a user who does not exist is given no right',
      situation: 'refused.unknown-user',
      body: { role: 'read' as const, delegate: nobody },
    },
    {
      title: 'a team that does not exist is given no right',
      situation: 'refused.unknown-team',
      body: { role: 'read' as const, delegate: { kind: 'team' as const, name: 'no-such-team' } },
    },
    {
      title: 'nothing is given in the repositories of a user who does not exist',
      situation: 'refused.unknown-activating-user',
      body: { role: 'read' as const, delegate: { kind: 'team' as const, name: 'owners' }, activating_user: nobody },
    },
  ])
    check(
      'createOrganizationPrototypePermission',
      title,
      { level: 'MUST', cites: 'guide 2.14.3', situation },
      async ({ owner, given, expect }) => {
        const orgname = await given.organization()
        await owner.createOrganizationPrototypePermission({ orgname, body }).answers(situation)
        expect((await owner.getOrganizationPrototypePermissions({ orgname }).succeeds()).prototypes).toEqual([])
      },
    )

  check(
    'updateOrganizationPrototypePermission',
    'a default permission is not to be had by the path of another organization',
    { level: 'MUST', cites: 'guide 2.14.1, 2.14.2', situation: 'missing.prototypeid' },
    async ({ owner, given, expect }) => {
      const { at } = await given.defaultPermission()
      const elsewhere = { ...at, orgname: await given.organization() }
      const body = { role: 'admin' as const }
      await owner.updateOrganizationPrototypePermission({ ...elsewhere, body }).answers('missing.prototypeid')
      await owner.deleteOrganizationPrototypePermission(elsewhere).answers('missing.prototypeid')
      const { prototypes } = await owner.getOrganizationPrototypePermissions({ orgname: at.orgname }).succeeds()
      expect(prototypes.filter(({ id }) => id === at.prototypeid)).toMatchObject([{ role: 'read' }])
    },
  )
}
