import { joinTeam } from '../../../fixtures/quay/given-team.js'
import { prepared } from '../../../fixtures/quay/prepared.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

/** Who is removed from an organization loses everything in it. */
export function memberRemovalChecks(check: QuayCheck): void {
  check(
    'removeOrganizationMember',
    'a removed member is in no team and sees no private repository any more',
    { level: 'MUST', cites: 'guide 2.11.13', callers: ['outsider'] },
    async (world) => {
      const { owner, outsider, given, expect } = world
      const { orgname, name, repository } = await memberWithRight(world)
      await outsider.getRepo(repository.at).succeeds()
      await owner.removeOrganizationMember({ orgname, membername: name }).succeeds()
      await outsider.getRepo(repository.at).answers('outsider')
      const { members } = await owner.getOrganizationMembers({ orgname }).succeeds()
      expect(members.map((each) => each.name)).toEqual([await given.userName('owner')])
      expect((await owner.getOrganizationCollaborators({ orgname }).succeeds()).collaborators).toEqual([])
      const { organizations } = await outsider.getLoggedInUser().succeeds()
      expect(organizations.map((each) => each.name)).not.toContain(orgname)
    },
  )

  check(
    'removeOrganizationMember',
    'who is removed from one organization stays in another',
    { level: 'MUST', cites: 'guide 2.11.13', callers: ['outsider'] },
    async (world) => {
      const { owner, outsider, expect } = world
      const [left, kept] = [await memberWithRight(world), await memberWithRight(world)]
      const stays = () => owner.getOrganizationMember({ orgname: kept.orgname, membername: kept.name }).succeeds()
      const before = await stays()
      await owner.removeOrganizationMember({ orgname: left.orgname, membername: left.name }).succeeds()
      expect(await stays()).toEqual(before)
      await outsider.getRepo(kept.repository.at).succeeds()
    },
  )

  check(
    'removeOrganizationMember',
    'the only administrator stays',
    { level: 'MUST', cites: 'guide 2.11.13', situation: 'refused.last-admin' },
    async ({ owner, given, expect }) => {
      const [orgname, membername] = [await given.organization(), await given.userName('owner')]
      await owner.removeOrganizationMember({ orgname, membername }).answers('refused.last-admin')
      expect(await owner.getOrganization({ orgname }).succeeds()).toMatchObject({ is_admin: true })
    },
  )

  check(
    'removeOrganizationMember',
    'of a user who is no member, nothing is removed',
    { level: 'MUST', cites: 'guide 2.11.13', situation: 'refused.no-member', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      const [orgname, membername] = [await given.organization(), await given.userName('outsider')]
      const members = async () => (await owner.getOrganizationMembers({ orgname }).succeeds()).members
      const before = await members()
      await owner.removeOrganizationMember({ orgname, membername }).answers('refused.no-member')
      expect(await members()).toEqual(before)
    },
  )
}

/** An organization with the outsider in a team, and a private repository in which they have a right of their own. */
async function memberWithRight(world: QuayWorld) {
  const { owner, given } = world
  const [orgname, name] = [await given.organization(), await given.userName('outsider')]
  await joinTeam(world, await given.team({ orgname }), name)
  const repository = await given.repository({ namespace: orgname })
  const call = owner.changeUserPermissions({ ...repository.at, username: name, body: { role: 'read' } })
  await prepared('a right in a repository', () => call.done())
  return { orgname, name, repository }
}
