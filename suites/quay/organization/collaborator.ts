import { joinTeam } from '../../../fixtures/quay/given-team.js'
import type { QuayCheck } from '../quay-suite.js'

/** Those who have a right in a repository of an organization and belong to none of its teams. */
export function collaboratorChecks(check: QuayCheck): void {
  check(
    'getOrganizationCollaborators',
    'somebody with rights is listed once with the repositories, until they join a team',
    { level: 'MUST', cites: 'guide 2.11.3', callers: ['outsider'] },
    async (world) => {
      const { owner, given, expect } = world
      const [orgname, username] = [await given.organization(), await given.userName('outsider')]
      const listed = async () => (await owner.getOrganizationCollaborators({ orgname }).succeeds()).collaborators
      expect(await listed(), 'before anybody has a right').toEqual([])
      const repositories = [
        await given.repository({ namespace: orgname }),
        await given.repository({ namespace: orgname }),
      ]
      for (const { at } of repositories)
        await owner.changeUserPermissions({ ...at, username, body: { role: 'write' } }).done()
      const collaborators = await listed()
      expect(collaborators).toMatchObject([{ name: username, kind: 'user', avatar: { name: username } }])
      expect(collaborators.flatMap((each) => each.repositories).sort()).toEqual(
        repositories.map(({ name }) => name).sort(),
      )
      await joinTeam(world, await given.team({ orgname }), username)
      expect(await listed(), 'when they belong to a team').toEqual([])
    },
  )
}
