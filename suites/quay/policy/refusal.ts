import { harmlessPolicy, severalPolicies } from '../../../fixtures/quay/requests/policy.js'
import type { QuayCheck } from '../quay-suite.js'
import { namespaces, policiesOfOrganization, policiesOfUser } from './policies-of.js'
import type { PoliciesOf, PolicySettings } from './policies-of.js'

const uses = [severalPolicies]

type Values = Pick<PolicySettings, 'method' | 'value'>

const wrongValues: { title: string; situation: string; values: Values[] }[] = [
  {
    title: 'a value of the other method',
    situation: 'refused.value-of-other-method',
    values: [
      { method: 'creation_date', value: 10 },
      { method: 'number_of_tags', value: '7d' },
    ],
  },
  {
    title: 'an age of no known unit',
    situation: 'refused.unknown-unit',
    values: [
      { method: 'creation_date', value: '7x' },
      { method: 'creation_date', value: 'bogus' },
    ],
  },
]

/** Policies that no namespace may have, and policies that are not the namespace's. */
export function policyRefusalChecks(check: QuayCheck): void {
  for (const { kind, create, update, cites, policies } of namespaces) {
    check(
      create,
      `the ${kind} has no two policies of the same settings`,
      { level: 'MUST', cites, situation: 'refused.duplicate', uses },
      async (world) => {
        const own = await policies(world)
        const settings = harmlessPolicy(world)
        await own.create(settings).succeeds()
        await own.create(settings).answers('refused.duplicate')
        world.expect(await withPattern(own, settings)).toHaveLength(1)
      },
    )

    for (const { title, situation, values } of wrongValues) {
      check(create, `${title} is refused for the ${kind}`, { level: 'MUST', cites, situation, uses }, async (world) => {
        const own = await policies(world)
        for (const value of values) {
          const settings = { ...harmlessPolicy(world), ...value }
          await own.create(settings).answers(situation)
          world.expect(await withPattern(own, settings), 'policies of these settings').toEqual([])
        }
      })

      check(
        update,
        `${title} replaces none of the ${kind}`,
        { level: 'MUST', cites, situation, uses },
        async (world) => {
          const own = await policies(world)
          const settings = harmlessPolicy(world)
          const { uuid } = await own.create(settings).succeeds()
          for (const value of values) {
            await own.update(uuid, { ...settings, ...value }).answers(situation)
            world.expect(await own.show(uuid).succeeds()).toEqual({ uuid, ...settings })
          }
        },
      )
    }
  }

  check(
    'getOrganizationAutoPrunePolicy',
    'a policy of one namespace is not to be had by the path of another',
    { level: 'MUST', cites: 'guide 2.13.5, 2.13.10', situation: 'missing.policy_uuid', uses },
    async (world) => {
      const { owner, given, expect } = world
      const [organization, user] = [policiesOfOrganization(owner, await given.theOrganization()), policiesOfUser(owner)]
      const { uuid } = await user.create(harmlessPolicy(world)).succeeds()
      await organization.show(uuid).answers('missing.policy_uuid')
      await organization.remove(uuid).answers('missing.policy_uuid')
      await user.show(uuid).succeeds()
      expect((await organization.list().succeeds()).policies.map((policy) => policy.uuid)).not.toContain(uuid)
    },
  )
}

async function withPattern(own: PoliciesOf, { tagPattern }: PolicySettings): Promise<unknown[]> {
  const { policies } = await own.list().succeeds()
  return policies.filter((policy) => policy.tagPattern === tagPattern)
}
