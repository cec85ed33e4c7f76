import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'
import { quotaKinds } from './quota-kinds.js'

/** How much storage the namespaces of others may use: set, listed, changed, deleted. */
export function quotaChecks(check: QuayCheck): void {
  for (const kind of quotaKinds) {
    const { of, declaration } = kind
    const listed = ({ superuser }: QuayWorld, namespace: string) => superuser[kind.list]({ namespace }).succeeds()
    const make = async (world: QuayWorld) => {
      const namespace = await kind.namespace(world)
      await world.superuser[kind.create]({ namespace, body: { limit_bytes: 5_000_000_000 } }).done()
      const [quota] = await listed(world, namespace)
      return { namespace, quota_id: String(quota?.id) }
    }

    for (const operationId of [kind.create, kind.list])
      check(
        operationId,
        `a quota of ${of} is listed from the moment that it is set, and of no other`,
        declaration,
        async (world) => {
          const { superuser, expect } = world
          const [namespace, other] = [await kind.namespace(world), await kind.namespace(world)]
          expect(await listed(world, namespace)).toEqual([])
          await superuser[kind.create]({ namespace, body: { limit_bytes: 4_000_000_000 } }).succeeds()
          expect(await listed(world, namespace)).toMatchObject([{ limit_bytes: 4_000_000_000, limits: [] }])
          expect(await listed(world, other), 'of another').toEqual([])
        },
      )

    check(kind.change, `a quota of ${of} is changed, and that of another is not`, declaration, async (world) => {
      const [at, other] = [await make(world), await make(world)]
      const changed = await world.superuser[kind.change]({ ...at, body: { limit_bytes: 6_000_000_000 } }).succeeds()
      world.expect(changed).toMatchObject({ id: Number(at.quota_id), limit_bytes: 6_000_000_000 })
      world.expect(await listed(world, at.namespace)).toEqual([changed])
      world.expect(await listed(world, other.namespace), 'of another').toMatchObject([{ limit_bytes: 5_000_000_000 }])
    })

    check(kind.remove, `a quota of ${of} is deleted, and that of another stays`, declaration, async (world) => {
      const { superuser, expect } = world
      const [at, other] = [await make(world), await make(world)]
      await superuser[kind.change]({ ...other, body: {} }).succeeds()
      await superuser[kind.remove](at).succeeds()
      expect(await listed(world, at.namespace)).toEqual([])
      expect(await listed(world, other.namespace), 'of another').toMatchObject([{ limit_bytes: 5_000_000_000 }])
    })

    check(
      kind.create,
      `${of} has one quota at most`,
      { ...declaration, situation: 'refused.duplicate' },
      async (world) => {
        const { superuser, expect } = world
        const namespace = await kind.namespace(world)
        await superuser[kind.create]({ namespace, body: { limit_bytes: 7_000_000_000 } }).done()
        const body = { limit_bytes: 8_000_000_000 }
        await superuser[kind.create]({ namespace, body }).answers('refused.duplicate')
        expect(await listed(world, namespace)).toMatchObject([{ limit_bytes: 7_000_000_000 }])
      },
    )
  }
}
