import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from './testing/test-reference.js'

let reference: TestReference
const account = { username: 'admin', password: 'long enough', email: 'admin@example.com', access_token: true }

beforeAll(async () => {
  reference = await TestReference.start({ empty: true })
})
afterAll(() => reference.close())

const initialize = (body: object) => reference.send('POST', '/api/v1/user/initialize', { body: JSON.stringify(body) })

const session = async () => {
  const { headers, json } = await reference.send('GET', '/csrf_token')
  const cookie = headers['set-cookie']?.split(';')[0] ?? ''
  return { cookie, 'x-csrf-token': (json as { csrf_token: string }).csrf_token }
}

test('an empty server takes its first user, who is a superuser, and no second one', async () => {
  const weak = await initialize({ ...account, password: 'has spaces' })
  expect(weak.status).toBe(400)
  const answer = await initialize({ ...account, password: 'longenough' })
  expect(answer.status).toBe(200)
  const { access_token } = answer.json as { access_token: string }
  const { json } = await reference.succeeds('getLoggedInUser', { as: access_token })
  expect(json).toMatchObject({ username: 'admin', email: 'admin@example.com', super_user: true })
  expect((await initialize({ ...account, username: 'another', password: 'longenough' })).status).toBe(400)
})

test('the user signs in with a password, and out again', async () => {
  const headers = await session()
  const signIn = (password: string, sent: Record<string, string>) =>
    reference.send('POST', '/api/v1/signin', { headers: sent, body: JSON.stringify({ username: 'admin', password }) })
  expect((await signIn('wrong', headers)).status).toBe(403)
  expect((await signIn('longenough', { cookie: headers.cookie })).status).toBe(403)
  expect((await reference.call('getLoggedInUser', { headers })).status).toBe(401)
  const signedIn = await signIn('longenough', headers)
  expect(signedIn.json).toEqual({ success: true })
  expect((await reference.call('getLoggedInUser', { headers })).json).toMatchObject({ username: 'admin' })
  expect((await reference.call('createOrganization', { headers, body: { name: 'bysession' } })).status).toBe(403)
  headers['x-csrf-token'] = signedIn.headers['x-next-csrf-token'] ?? ''
  const created = await reference.call('createOrganization', { headers, body: { name: 'bysession' } })
  expect(created.status).toBe(201)
  await reference.send('POST', '/api/v1/signout', { headers })
  expect((await reference.call('getLoggedInUser', { headers })).status).toBe(401)
})
