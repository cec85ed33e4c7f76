import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference

beforeAll(async () => {
  reference = await TestReference.start()
})
afterAll(() => reference.close())

interface NewUser {
  password: string
  encrypted_password: string
}

async function create(username: string): Promise<NewUser> {
  const body = { username, email: `${username}@example.com` }
  return (await reference.succeeds('createInstallUser', { as: 'superuser', body })).json as NewUser
}

async function signIn(user: string, password: string): Promise<number> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return (await reference.send('GET', '/v2/auth?service=x', { headers: { authorization } })).status
}

test('a new user signs in with the password in both its forms', async () => {
  const { password, encrypted_password } = await create('newcomer')
  expect(await signIn('newcomer', password)).toBe(200)
  expect(await signIn('newcomer', encrypted_password)).toBe(200)
  expect(await signIn('newcomer', 'something-else')).toBe(401)
})

test('a user who is disabled signs in no more, and is listed only where such users are', async () => {
  const { password } = await create('leaver')
  const at = { username: 'leaver' }
  await reference.succeeds('changeInstallUser', { as: 'superuser', at, body: { enabled: false } })
  expect(await signIn('leaver', password)).toBe(401)
  for (const [disabled, listed] of [
    ['true', true],
    ['false', false],
  ] as const) {
    const { json } = await reference.succeeds('listAllUsers', { as: 'superuser', query: { disabled } })
    expect(JSON.stringify(json).includes('leaver')).toBe(listed)
  }
})

test('names and addresses that are taken make no user', async () => {
  await create('somebody')
  for (const [situation, body] of Object.entries({
    'refused.duplicate': { username: 'somebody', email: 'other@example.com' },
    'refused.duplicate-email': { username: 'other', email: 'somebody@example.com' },
    'refused.short-name': { username: 'x' },
  })) {
    const answer = await reference.call('createInstallUser', { as: 'superuser', body })
    expect(reference.problems('createInstallUser', situation, answer), situation).toEqual([])
  }
})
