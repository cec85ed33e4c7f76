import { describe, expect, test } from 'vitest'
import { environment } from '../thing-api.test.fixture.js'
import { withFault } from '../thing-lab.test.fixture.js'

const chair = { name: 'chair', size: 3, color: 'red' }
const table = { name: 'table', size: 4, color: 'blue' }
const { OUTSIDER: outsider } = environment

describe('faults in answers', () => {
  test('success-refused neither does nor acknowledges', async () => {
    const { ask, things } = await withFault('success-refused', 'createThing', 'server-error')
    expect(await ask('POST', '/things', chair)).toMatchObject({ status: 500 })
    expect(things.size).toBe(0)
  })

  test('wrong-status changes the status alone', async () => {
    const success = await withFault('wrong-status', 'createThing', 'success-as-200')
    expect(await success.ask('POST', '/things', chair)).toMatchObject({ status: 200, body: chair })
    const refusal = await withFault('wrong-status', 'getThing', '404-as-200')
    expect(await refusal.ask('GET', '/things/nothing')).toMatchObject({ status: 200, body: { title: 'no such thing' } })
    expect((await refusal.ask('GET', '/things/nothing', undefined, '')).status).toBe(401)
  })

  test('wrong-media-type changes the media type alone', async () => {
    const { ask } = await withFault('wrong-media-type', 'createThing', 'success')
    expect(await ask('POST', '/things', chair)).toEqual({ status: 201, type: 'text/plain', body: chair })
  })

  test('dropped-field leaves one field out, in the items of a list too', async () => {
    const { ask } = await withFault('dropped-field', 'listThings', 'things.*.size')
    await ask('POST', '/things', chair)
    expect((await ask('GET', '/things')).body).toEqual({ things: [{ name: 'chair', color: 'red' }] })
  })

  test('mistyped-field and wrong-value change one value', async () => {
    const mistyped = await withFault('mistyped-field', 'createThing', 'size')
    expect((await mistyped.ask('POST', '/things', chair)).body).toEqual({ ...chair, size: 'mistyped' })
    const wrong = await withFault('wrong-value', 'createThing', 'color')
    expect((await wrong.ask('POST', '/things', chair)).body).toEqual({ ...chair, color: 'blue' })
  })

  test('extra-secret-field adds a field to the object it is about', async () => {
    const { ask } = await withFault('extra-secret-field', 'listThings', 'things.*')
    await ask('POST', '/things', chair)
    expect((await ask('GET', '/things')).body).toEqual({ things: [{ ...chair, access_secret: 'random' }] })
  })

  test('error-not-api-error keeps the status', async () => {
    const { ask } = await withFault('error-not-api-error', 'getThing', '404')
    expect(await ask('GET', '/things/nothing')).toMatchObject({ status: 404, body: { oops: true } })
  })

  test('secret-echoed shows what was written elsewhere', async () => {
    const { ask } = await withFault('secret-echoed', 'createThing', 'password')
    const { body } = await ask('POST', '/things', { ...chair, password: 'the-secret' })
    expect(JSON.stringify(body)).toContain('the-secret')
  })

  test('list-without-item and list-with-duplicate change the number of things', async () => {
    const without = await withFault('list-without-item', 'listThings', 'things.last')
    await without.ask('POST', '/things', chair)
    await without.ask('POST', '/things', table)
    expect((await without.ask('GET', '/things')).body).toEqual({ things: [chair] })
    const duplicate = await withFault('list-with-duplicate', 'listThings', 'things')
    await duplicate.ask('POST', '/things', chair)
    expect((await duplicate.ask('GET', '/things')).body).toEqual({ things: [chair, chair] })
  })

  test('stale-read answers the first answer again', async () => {
    const { ask, deviations } = await withFault('stale-read', 'getThing', 'success')
    await ask('POST', '/things', chair)
    await ask('GET', '/things/chair')
    expect(deviations()).toBe(0)
    await ask('PUT', '/things/chair', { size: 9 })
    expect((await ask('GET', '/things/chair')).body).toEqual(chair)
    expect(deviations()).toBe(1)
  })

  test("another-tenants-data shows another's thing, or adds it to a list", async () => {
    const thing = await withFault('another-tenants-data', 'getThing', 'thing')
    await thing.ask('POST', '/things', chair)
    expect((await thing.ask('GET', '/things/chair')).body).toMatchObject({ name: 'earlier' })
    const item = await withFault('another-tenants-data', 'listThings', 'item.things')
    expect((await item.ask('GET', '/things')).body).toMatchObject({ things: [{ name: 'earlier' }] })
  })
})

describe('faults in what is done', () => {
  test('authorization-not-checked does it for one kind of stranger alone', async () => {
    const { ask, things } = await withFault('authorization-not-checked', 'createThing', 'outsider')
    expect((await ask('POST', '/things', chair, '')).status).toBe(401)
    expect((await ask('POST', '/things', chair, outsider)).status).toBe(201)
    expect(things.size).toBe(1)
  })

  test('denied-but-done refuses and does it', async () => {
    const { ask, things } = await withFault('denied-but-done', 'createThing', 'anonymous')
    expect((await ask('POST', '/things', chair, '')).status).toBe(401)
    expect(things.size).toBe(1)
  })

  test('malformed-but-done refuses and does what it could make of it', async () => {
    const { ask, things } = await withFault('malformed-but-done', 'createThing', 'body')
    expect((await ask('POST', '/things', { ...chair, size: 'large' })).status).toBe(400)
    expect(things.get('chair')).toEqual({ ...chair, size: 1 })
  })

  test('validation-not-checked and refusal-not-made acknowledge what is refused', async () => {
    const validation = await withFault('validation-not-checked', 'createThing', 'required.size')
    expect(await validation.ask('POST', '/things', { name: 'chair' })).toMatchObject({
      status: 201,
      body: { name: 'chair' },
    })
    expect(validation.things.size).toBe(0)
    const refusal = await withFault('refusal-not-made', 'deleteThing', 'repeated')
    expect((await refusal.ask('DELETE', '/things/chair')).status).toBe(204)
  })

  test('write-not-done and delete-not-done change nothing', async () => {
    const write = await withFault('write-not-done', 'createThing', 'success')
    expect(await write.ask('POST', '/things', chair)).toMatchObject({ status: 201, body: chair })
    expect((await write.ask('POST', '/things', chair, outsider)).status).toBe(403)
    expect(write.things.size).toBe(0)
    const deletion = await withFault('delete-not-done', 'deleteThing', 'success')
    await deletion.ask('POST', '/things', chair)
    expect((await deletion.ask('DELETE', '/things/chair')).status).toBe(204)
    expect(deletion.things.size).toBe(1)
  })

  test('deleted-too-much takes another thing along', async () => {
    const { ask, things } = await withFault('deleted-too-much', 'deleteThing', 'sibling')
    await ask('POST', '/things', chair)
    await ask('POST', '/things', table)
    await ask('GET', '/things/table')
    await ask('DELETE', '/things/chair')
    expect(things.size).toBe(0)
  })

  test('field-ignored takes an optional field for left out, a required one for another value', async () => {
    const optional = await withFault('field-ignored', 'createThing', 'color')
    await optional.ask('POST', '/things', chair)
    expect(optional.things.get('chair')).toEqual({ name: 'chair', size: 3 })
    const required = await withFault('field-ignored', 'createThing', 'size')
    await required.ask('POST', '/things', chair)
    expect(required.things.get('chair')).toEqual({ ...chair, size: 1 })
  })

  test('other-fields-overwritten changes what was not named', async () => {
    const { ask, things } = await withFault('other-fields-overwritten', 'changeThing', 'all')
    await ask('POST', '/things', chair)
    await ask('PUT', '/things/chair', { size: 9 })
    expect(things.get('chair')).toEqual({ ...chair, size: 9, color: 'blue' })
  })

  test('parameter-ignored takes a parameter away', async () => {
    const { ask } = await withFault('parameter-ignored', 'listThings', 'color')
    await ask('POST', '/things', chair)
    expect((await ask('GET', '/things?color=blue')).body).toEqual({ things: [chair] })
  })
})
