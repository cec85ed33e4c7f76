import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Layer } from '../../../contract/contract.js'
import { TestReference } from '../testing/test-reference.js'
import type { TestAnswer, TestCall } from '../testing/test-reference.js'

describe.each<Layer>(['documented', 'observed'])('by the %s contract', (layer) => {
  let reference: TestReference
  const at = { repository: 'acme/app' }
  const body = { description: 'changed' }

  beforeAll(async () => {
    reference = await TestReference.start({ layer })
    await reference.repository()
  })
  afterAll(() => reference.close())

  const nobodies = [
    ['anonymous', {}],
    ['invalid-token', { as: 'notarealtoken' }],
    ['expired-token', { as: 'expired' }],
  ] as [string, TestCall][]

  test.each(nobodies)('%s neither reads nor writes', async (situation, call) => {
    const write = await reference.call('updateRepo', { at, body, ...call })
    expect(reference.problems('updateRepo', situation, write)).toEqual([])
    const read = await reference.call('getRepo', { at, ...call })
    expect(reference.problems('getRepo', situation, read)).toEqual([])
    expect(await description()).toBe('')
  })

  test('a visitor, a session that was never signed in, does not write', async () => {
    const { headers } = await session()
    const answer = await reference.call('updateRepo', { at, body, headers })
    expect(reference.problems('updateRepo', 'visitor', answer)).toEqual([])
    expect([answer.status, (answer.json as { title: string }).title]).toEqual([401, 'invalid_token'])
  })

  test('a session without its CSRF token is nobody', async () => {
    const { cookie } = await session()
    const answer = await reference.call('updateRepo', { at, body, headers: { cookie } })
    expect(reference.problems('updateRepo', 'anonymous', answer)).toEqual([])
  })

  test.each([
    ['wrong-scope', 'repo:read'],
    ['outsider', 'outsider'],
  ])('%s: with a token, but without the right', async (situation, as) => {
    const answer = await reference.call('updateRepo', { at, body, as })
    expect(reference.problems('updateRepo', situation, answer)).toEqual([])
    expect(answer.status).toBe(403)
    expect(await description()).toBe('')
  })

  test('a scope implies the lesser ones of its kind, and none of another', async () => {
    for (const as of ['repo:read', 'repo:write', 'repo:admin'])
      expect((await reference.call('getRepo', { at, as })).status).toBe(200)
    for (const as of ['repo:create', 'user:admin', 'org:admin'])
      expect((await reference.call('getRepo', { at, as })).status).toBe(403)
  })

  test('a body is refused for what is wrong with it', async () => {
    const malformed: [string, TestCall][] = [
      ['malformed.invalid-json', { body: '{' }],
      ['malformed.no-body', {}],
      ['malformed.content-type', { body: '{}', headers: { 'content-type': 'text/plain' } }],
      ['malformed.root-type', { body: [] }],
      ['malformed.type.description', { body: { description: 7 } }],
    ]
    for (const [situation, call] of malformed) {
      const answer = await reference.call('updateRepo', { at, as: 'owner', ...call })
      expect(reference.problems('updateRepo', situation, answer), situation).toEqual([])
      expect(answer.status, situation).toBeGreaterThanOrEqual(400)
    }
  })

  test('who may not is not told what is wrong with the body, nor what exists', async () => {
    for (const repository of ['acme/app', 'acme/nothing']) {
      const answer = await reference.call('updateRepo', { at: { repository }, as: 'outsider', body: '{' })
      expect(answer.status).toBe(403)
    }
    const missing = await reference.call('updateRepo', { at: { repository: 'acme/nothing' }, as: 'owner', body })
    expect(reference.problems('updateRepo', 'missing.repository', missing)).toEqual([])
  })

  test('a superuser may what the owner may, and nobody else may', async () => {
    expect((await reference.call('getRepo', { at, as: 'superuser' })).status).toBe(200)
    expect((await reference.call('getRepo', { at, as: 'outsider' })).status).toBe(403)
  })

  async function description(): Promise<unknown> {
    const { json } = await reference.call('getRepo', { at, as: 'owner' })
    return (json as { description: unknown }).description
  }

  async function session(): Promise<{ cookie: string; headers: Record<string, string> }> {
    const answer: TestAnswer = await reference.send('GET', '/csrf_token')
    const cookie = (answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
    return { cookie, headers: { cookie, 'x-csrf-token': (answer.json as { csrf_token: string }).csrf_token } }
  }
})
