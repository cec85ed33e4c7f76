import { inDays, serviceKeyFields } from '../../../fixtures/quay/given-service-key.js'
import type { QuayCheck } from '../quay-suite.js'
import { withoutStorage } from './without-storage.js'

/** Keys that nobody makes, and changes of keys that nobody makes to them. */
export function serviceKeyRefusalChecks(check: QuayCheck): void {
  const creations = [
    {
      situation: 'refused.invalid-service',
      title: 'a service outside the alphabet of services gets no key',
      change: { service: 'BAD SERVICE' },
    },
    {
      situation: 'refused.invalid-name',
      title: 'a name outside the alphabet of names gets no key',
      change: { name: '%' },
    },
    { situation: 'refused.past-expiration', title: 'no key is made that has expired', change: { expiration: 1 } },
  ]
  for (const { situation, title, change } of creations)
    check(
      'createServiceKey',
      title,
      { level: 'MUST', cites: `observed createServiceKey bad: ${Object.keys(change).join()}`, situation },
      async (world) => {
        const { superuser, expect } = world
        const body = serviceKeyFields(world)
        await superuser.createServiceKey({ body: { ...body, ...change } }).answers(situation)
        const { keys } = await superuser.listServiceKeys().succeeds()
        expect(keys.filter(({ service, name }) => service === body.service || name === body.name)).toEqual([])
      },
    )

  for (const { situation, body } of [
    { situation: 'refused.invalid-name', body: { name: '%' } },
    { situation: 'refused.past-expiration', body: { expiration: 1 } },
  ])
    check(
      'updateServiceKey',
      `the ${Object.keys(body).join()} of a key does not become one that no new key may have`,
      { level: 'MUST', cites: `observed updateServiceKey bad: ${Object.keys(body).join()}`, situation },
      async (world) => {
        const { superuser, given, expect } = world
        const { at } = await given.serviceKey()
        const before = withoutStorage(await superuser.getServiceKey(at).succeeds())
        expect(Date.parse(before.expiration_date ?? '')).toBeGreaterThan(inDays(world, 0) * 1000)
        await superuser.updateServiceKey({ ...at, body }).answers(situation)
        expect(withoutStorage(await superuser.getServiceKey(at).succeeds())).toEqual(before)
      },
    )
}
