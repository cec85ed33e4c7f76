import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference

beforeAll(async () => {
  reference = await TestReference.start()
})
afterAll(() => reference.close())

async function messages(as?: string) {
  const { json } = await reference.call('getGlobalMessages', { ...(as !== undefined && { as }) })
  return (json as { messages: { uuid: string; content: string }[] }).messages
}

test('a superuser tells everybody, and takes it back', async () => {
  const message = { content: 'Hello', media_type: 'text/markdown', severity: 'warning' }
  await reference.succeeds('createGlobalMessage', { as: 'superuser', body: { message } })
  await reference.succeeds('createGlobalMessage', {
    as: 'superuser',
    body: { message: { ...message, content: 'Bye' } },
  })
  const [first, second] = await messages()
  expect(first).toMatchObject(message)
  expect(await messages('outsider')).toEqual([first, second])
  const at = { uuid: first?.uuid ?? '' }
  await reference.succeeds('deleteGlobalMessage', { as: 'superuser', at })
  await reference.succeeds('deleteGlobalMessage', { as: 'superuser', at })
  expect(await messages()).toEqual([second])
})

test('nobody else does', async () => {
  const before = await messages()
  const message = { content: 'Hello', media_type: 'text/plain', severity: 'info' }
  const made = await reference.call('createGlobalMessage', { as: 'owner', body: { message } })
  const removed = await reference.call('deleteGlobalMessage', { as: 'owner', at: { uuid: before[0]?.uuid ?? '' } })
  expect([made.status, removed.status]).toEqual([403, 403])
  expect(await messages()).toEqual(before)
})
