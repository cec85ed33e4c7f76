import type { GivenTeam } from '../../../fixtures/quay/given-team.js'
import { joinTeam } from '../../../fixtures/quay/given-team.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

const roles = [
  { role: 'member', title: 'belong to the organization, and neither create nor administer', creates: false },
  { role: 'creator', title: 'create repositories, and administer nothing', creates: true },
  { role: 'admin', title: 'create repositories and administer the organization', creates: true },
] as const

/** What the role of a team is good for: its members may do that and no more, as long as it is the role. */
export function teamRoleChecks(check: QuayCheck): void {
  for (const { role, title, creates } of roles)
    check(
      'updateOrganizationTeam',
      `members of a team of role ${role} ${title}`,
      { level: 'MUST', cites: 'guide 2.23.7', callers: ['outsider'] },
      async (world) => {
        const { owner, outsider, expect } = world
        const { at } = await teamOfOutsider(world)
        await owner.updateOrganizationTeam({ ...at, body: { role } }).succeeds()
        const { is_member, is_admin } = await outsider.getOrganization({ orgname: at.orgname }).succeeds()
        expect({ is_member, is_admin }).toEqual({ is_member: true, is_admin: role === 'admin' })
        const creation = outsider.createRepo({ body: newRepository(world, at.orgname) })
        await (creates ? creation.succeeds() : creation.answers('outsider'))
        const change = outsider.updateOrganizationTeam({ ...at, body: { role, description: 'By a member.' } })
        await (role === 'admin' ? change.succeeds() : change.answers('outsider'))
      },
    )

  check(
    'updateOrganizationTeam',
    'with a lower role goes what the higher one allowed',
    { level: 'MUST', cites: 'guide 2.23.7', callers: ['outsider'] },
    async (world) => {
      const { owner, outsider } = world
      const { at } = await teamOfOutsider(world, 'admin')
      await outsider.createRepo({ body: newRepository(world, at.orgname) }).succeeds()
      await owner.updateOrganizationTeam({ ...at, body: { role: 'member' } }).succeeds()
      await outsider.createRepo({ body: newRepository(world, at.orgname) }).answers('outsider')
      await outsider.updateOrganizationTeam({ ...at, body: { role: 'admin' } }).answers('outsider')
    },
  )
}

async function teamOfOutsider(world: QuayWorld, role: (typeof roles)[number]['role'] = 'member'): Promise<GivenTeam> {
  const { given } = world
  const team = await given.team({ orgname: await given.organization(), role })
  await joinTeam(world, team, await given.userName('outsider'))
  return team
}

function newRepository({ given }: QuayWorld, namespace: string) {
  return { namespace, repository: given.name('repo'), visibility: 'private' as const, description: '' }
}
