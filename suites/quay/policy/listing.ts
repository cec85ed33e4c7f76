import { harmlessPolicy, severalPolicies } from '../../../fixtures/quay/requests/policy.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'
import { policiesOfOrganization, policiesOfUser } from './policies-of.js'
import type { PoliciesOf } from './policies-of.js'

const uses = [severalPolicies]

/** What a list of policies holds: those of its namespace, all of them, and no others. */
export function policyListingChecks(check: QuayCheck): void {
  check(
    'listOrganizationAutoPrunePolicies',
    'an organization lists its own policies, each once, and no others',
    { level: 'MUST', cites: 'guide 2.13.1', uses },
    async (world) => {
      const { owner, given, expect } = world
      const own = policiesOfOrganization(owner, await given.organization())
      expect((await own.list().succeeds()).policies, 'before there are any').toEqual([])
      await policiesOfUser(owner).create(harmlessPolicy(world)).succeeds()
      const made = await several(world, own)
      expect(await listed(own)).toEqual(made)
    },
  )

  check(
    'listUserAutoPrunePolicies',
    'each user lists policies of their own, and nothing of the other user',
    { level: 'MUST', cites: 'guide 2.13.6', callers: ['outsider'], uses },
    async (world) => {
      const { owner, outsider, given, expect } = world
      const [own, theirs] = [policiesOfUser(owner), policiesOfUser(outsider)]
      const before = await listed(theirs)
      const ofOrganization = policiesOfOrganization(owner, await given.theOrganization())
      const foreign = [...(await several(world, own)), ...(await several(world, ofOrganization))]
      const made = await several(world, theirs)
      const seen = await listed(theirs)
      expect(seen).toEqual([...before, ...made].sort())
      expect(
        seen.filter((uuid) => foreign.includes(uuid)),
        'policies of the first user and of the organization, shown to the second user',
      ).toEqual([])
      for (const uuid of seen) await theirs.show(uuid).succeeds()
      expect(
        (await listed(own)).filter((uuid) => made.includes(uuid)),
        'policies of the second user, shown to the first',
      ).toEqual([])
    },
  )
}

async function several(world: QuayWorld, policies: PoliciesOf): Promise<string[]> {
  const made = [await policies.create(harmlessPolicy(world)).succeeds()]
  made.push(await policies.create(harmlessPolicy(world)).succeeds())
  return made.map(({ uuid }) => uuid).sort()
}

async function listed(policies: PoliciesOf): Promise<string[]> {
  return (await policies.list().succeeds()).policies.map(({ uuid }) => uuid).sort()
}
