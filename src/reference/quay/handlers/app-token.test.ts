import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'
import { token } from '../testing/test-registry.js'

let reference: TestReference
let repository: string

beforeAll(async () => {
  reference = await TestReference.start()
  repository = await reference.repository()
})
afterAll(() => reference.close())

interface AppToken {
  uuid: string
  title: string
  token_code: string
}

async function create(title: string): Promise<AppToken> {
  const { json } = await reference.succeeds('createAppToken', { body: { title } })
  return (json as { token: AppToken }).token
}

const signIn = (code: string) => token(reference, `repository:${repository}:pull`, ['$app', code])

test('a token signs its user in until it is taken back', async () => {
  const { uuid, token_code } = await create('ci')
  expect((await signIn(token_code)).status).toBe(200)
  await reference.succeeds('revokeAppToken', { at: { token_uuid: uuid } })
  expect((await signIn(token_code)).status).toBe(401)
})

test('a list shows no secret, and none that expires: no token does', async () => {
  const { token_code } = await create('listed')
  const all = await reference.succeeds('listAppTokens')
  expect(all.body).toContain('listed')
  expect(all.body).not.toContain(token_code)
  const expiring = await reference.succeeds('listAppTokens', { query: { expiring: 'true' } })
  expect(expiring.json).toEqual({ tokens: [], only_expiring: true })
})

test('the token of another is not found', async () => {
  const { uuid } = await create('own')
  for (const operationId of ['getAppToken', 'revokeAppToken']) {
    const answer = await reference.call(operationId, { as: 'superuser', at: { token_uuid: uuid } })
    expect(reference.problems(operationId, 'outsider', answer)).toEqual([])
  }
})
