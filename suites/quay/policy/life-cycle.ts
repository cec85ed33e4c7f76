import { harmlessPolicy, severalPolicies } from '../../../fixtures/quay/requests/policy.js'
import type { QuayCheck } from '../quay-suite.js'
import { namespaces } from './policies-of.js'

const uses = [severalPolicies]

/** A policy is made, shown, replaced and ended, and touches no other. */
export function policyLifeCycleChecks(check: QuayCheck): void {
  for (const { kind, create, update, remove, cites, policies } of namespaces) {
    check(
      create,
      `a new policy of the ${kind} is shown with its settings, until it is deleted`,
      { level: 'MUST', cites, uses },
      async (world) => {
        const { expect } = world
        const own = await policies(world)
        const settings = { ...harmlessPolicy(world), tagPatternMatches: false }
        const { uuid } = await own.create(settings).succeeds()
        expect(await own.show(uuid).succeeds()).toEqual({ uuid, ...settings })
        expect((await own.list().succeeds()).policies).toContainEqual({ uuid, ...settings })
        await own.remove(uuid).succeeds()
        await own.show(uuid).answers('missing.policy_uuid')
        expect((await own.list().succeeds()).policies.map((policy) => policy.uuid)).not.toContain(uuid)
      },
    )

    check(
      update,
      `an update replaces the settings of one policy of the ${kind} and of no other`,
      { level: 'MUST', cites, uses },
      async (world) => {
        const own = await policies(world)
        const kept = harmlessPolicy(world)
        const other = await own.create(kept).succeeds()
        const { uuid } = await own.create(harmlessPolicy(world)).succeeds()
        // Another method, so that the value is of another kind too.
        const next = {
          ...harmlessPolicy(world),
          method: 'number_of_tags' as const,
          value: 1_000_000,
          tagPatternMatches: false,
        }
        await own.update(uuid, next).succeeds()
        world.expect(await own.show(uuid).succeeds()).toEqual({ uuid, ...next })
        world.expect(await own.show(other.uuid).succeeds(), 'the other policy').toEqual({ uuid: other.uuid, ...kept })
      },
    )

    check(
      remove,
      `one policy of the ${kind} is deleted and no other`,
      { level: 'MUST', cites, uses },
      async (world) => {
        const own = await policies(world)
        const [gone, kept] = [harmlessPolicy(world), harmlessPolicy(world)]
        const { uuid } = await own.create(gone).succeeds()
        const other = await own.create(kept).succeeds()
        await own.show(other.uuid).succeeds()
        await own.remove(uuid).succeeds()
        world.expect(await own.show(other.uuid).succeeds(), 'the other policy').toEqual({ uuid: other.uuid, ...kept })
      },
    )
  }
}
