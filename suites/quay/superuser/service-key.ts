import { createHash, createPublicKey } from 'node:crypto'
import { inDays, serviceKeyFields } from '../../../fixtures/quay/given-service-key.js'
import { Skip } from '../../../src/checks/skip.js'
import type { QuayCheck } from '../quay-suite.js'
import { withoutStorage } from './without-storage.js'

const makesOne = 'it makes a key that the whole installation trusts'

/** Keys of services: made, shown without their private half, changed, deleted. */
export function serviceKeyChecks(check: QuayCheck): void {
  check(
    'createServiceKey',
    'a new key is shown as it was made, approved by the superuser who made it',
    { level: 'MUST', cites: 'guide 2.21.4, 2.21.19' },
    async (world) => {
      const { superuser, given, expect } = world
      const body = serviceKeyFields(world)
      const made = await superuser.createServiceKey({ body }).succeeds()
      expect(made).toMatchObject({ name: body.name, service: body.service })
      const shown = await superuser.getServiceKey({ kid: made.kid }).succeeds()
      const { kid, name, service, metadata, notes } = { ...body, kid: made.kid }
      expect(shown).toMatchObject({ kid, name, service, metadata, jwk: { kid } })
      expect(secondsOf(shown.expiration_date)).toBe(body.expiration)
      expect(Math.abs(secondsOf(shown.created_date) - inDays(world, 0)), 'seconds since its creation').toBeLessThan(
        3600,
      )
      const approver = { username: await given.userName('superuser'), super_user: true }
      expect(shown.approval).toMatchObject({ approval_type: 'ServiceKeyApprovalType.SUPERUSER', approver, notes })
    },
  )

  check(
    'createServiceKey',
    'both halves belong together, and to the key that is shown by its thumbprint',
    { level: 'MUST', cites: 'guide 2.21.4, RFC 7638' },
    async (world) => {
      const { superuser, expect } = world
      const made = await superuser.createServiceKey({ body: serviceKeyFields(world) }).succeeds()
      const ofPublic = createPublicKey(made.public_key).export({ format: 'jwk' })
      expect(createPublicKey(made.private_key).export({ format: 'jwk' }), 'of the private half').toEqual(ofPublic)
      const { e, kty, n } = ofPublic
      expect(made.kid).toBe(createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url'))
      expect((await superuser.getServiceKey({ kid: made.kid }).succeeds()).jwk).toMatchObject({ e, kty, n })
    },
  )

  for (const operationId of ['getServiceKey', 'listServiceKeys'] as const)
    check(
      operationId,
      'the private half is never shown again',
      { level: 'MUST', cites: 'guide 2.21.4', intrusive: makesOne },
      async (world) => {
        const { superuser, expect } = world
        const { kid, private_key } = await superuser.createServiceKey({ body: serviceKeyFields(world) }).succeeds()
        const shown =
          operationId === 'getServiceKey'
            ? await superuser.getServiceKey({ kid }).succeeds()
            : (await superuser.listServiceKeys().succeeds()).keys.find((key) => key.kid === kid)
        expect(Object.keys(shown?.jwk ?? {}).sort()).toEqual(['e', 'kid', 'kty', 'n'])
        expect(JSON.stringify(shown)).not.toContain('PRIVATE KEY')
        expect(private_key).toContain('PRIVATE KEY')
      },
    )

  check(
    'createServiceKey',
    'a key without an end never expires, and needs neither name nor notes',
    { level: 'MUST', cites: 'guide 2.21.4' },
    async (world) => {
      const { superuser, given, expect } = world
      const { service, metadata } = serviceKeyFields(world)
      const name = given.name('key')
      const { kid } = await superuser
        .createServiceKey({ body: { name, service, metadata, expiration: null } })
        .succeeds()
      const shown = await superuser.getServiceKey({ kid }).succeeds()
      expect(shown).toMatchObject({ expiration_date: null, approval: { notes: '' } })
    },
  )

  check(
    'listServiceKeys',
    'each key is listed once, as it is shown by itself',
    { level: 'MUST', cites: 'guide 2.21.5, 2.21.19', intrusive: makesOne },
    async ({ superuser, given, expect }) => {
      const made = [await given.serviceKey(), await given.serviceKey()]
      const { keys } = await superuser.listServiceKeys().succeeds()
      for (const { at } of made) {
        const listed = keys.filter(({ kid }) => kid === at.kid)
        const shown = await superuser.getServiceKey(at).succeeds()
        expect(listed.map(withoutStorage)).toEqual([withoutStorage(shown)])
      }
      expect(new Set(keys.map(({ kid }) => kid)).size, 'keys listed once').toBe(keys.length)
    },
  )

  check(
    'deleteServiceKey',
    'a deleted key is neither shown nor listed any more, and another stays',
    { level: 'MUST', cites: 'guide 2.21.17' },
    async ({ superuser, given, expect }) => {
      const [gone, kept] = [await given.serviceKey(), await given.serviceKey()]
      const before = await superuser.getServiceKey(kept.at).succeeds()
      await superuser.deleteServiceKey(gone.at).succeeds()
      await superuser.getServiceKey(gone.at).answers('missing.kid')
      expect(withoutStorage(await superuser.getServiceKey(kept.at).succeeds())).toEqual(withoutStorage(before))
      const kids = (await superuser.listServiceKeys().succeeds()).keys.map(({ kid }) => kid)
      expect([gone, kept].map(({ at }) => kids.includes(at.kid))).toEqual([false, true])
    },
  )

  for (const field of ['name', 'expiration'] as const)
    check(
      'updateServiceKey',
      `a change of the ${field} leaves the rest of the key as it was`,
      { level: 'MUST', cites: 'guide 2.21.18' },
      async (world) => {
        const { superuser, given, expect } = world
        const { at } = await given.serviceKey()
        const before = withoutStorage(await superuser.getServiceKey(at).succeeds())
        const [name, expiration] = [given.name('key'), inDays(world, 3)]
        const body = field === 'name' ? { name } : { expiration }
        const after = withoutStorage(await superuser.updateServiceKey({ ...at, body }).succeeds())
        expect(withoutStorage(await superuser.getServiceKey(at).succeeds())).toEqual(after)
        if (field === 'name') expect(after).toEqual({ ...before, name })
        else {
          expect(after).toEqual({ ...before, expiration_date: after.expiration_date })
          expect(secondsOf(after.expiration_date)).toBe(expiration)
        }
      },
    )

  check(
    'updateServiceKey',
    'metadata are added to what was known, and null takes the end away',
    { level: 'MUST', cites: 'observed updateServiceKey, public source: metadata.update' },
    async ({ superuser, given, expect }) => {
      const { at, fields } = await given.serviceKey()
      const body = { name: fields.name, metadata: { added: 'later' }, expiration: null }
      const changed = await superuser.updateServiceKey({ ...at, body }).succeeds()
      expect(changed).toMatchObject({ metadata: { ...fields.metadata, added: 'later' }, expiration_date: null })
      expect(withoutStorage(await superuser.getServiceKey(at).succeeds())).toEqual(withoutStorage(changed))
    },
  )

  check(
    'approveServiceKey',
    'a key that a service presented is approved with the notes and by the caller, and not before',
    { level: 'MUST', cites: 'guide 2.21.16, 2.21.19' },
    async ({ superuser, given, expect }) => {
      const at = await given.submittedServiceKey()
      if (!at) throw new Skip('the target takes no key from a service itself, and need not')
      expect((await superuser.getServiceKey(at).succeeds()).approval).toBeNull()
      const notes = `Approved as ${at.kid}.`
      await superuser.approveServiceKey({ ...at, body: { notes } }).succeeds()
      const approver = { username: await given.userName('superuser') }
      const approval = { approval_type: 'ServiceKeyApprovalType.SUPERUSER', approver, notes }
      expect((await superuser.getServiceKey(at).succeeds()).approval).toMatchObject(approval)
    },
  )

  check(
    'approveServiceKey',
    'who approves what is approved already does not take the place of who did',
    { level: 'MUST', cites: 'observed approveServiceKey success, public source: ServiceKeyAlreadyApproved' },
    async ({ superuser, given, expect }) => {
      const { at, fields } = await given.serviceKey()
      const before = withoutStorage(await superuser.getServiceKey(at).succeeds())
      expect(before.approval?.notes).toBe(fields.notes)
      await superuser.approveServiceKey({ ...at, body: { notes: 'Once more.' } }).succeeds()
      const after = withoutStorage(await superuser.getServiceKey(at).succeeds())
      expect(after.approval).toEqual(before.approval)
    },
  )
}

/** Unix time of a date of HTTP. */
function secondsOf(date: string | null): number {
  return date === null ? NaN : Date.parse(date) / 1000
}
