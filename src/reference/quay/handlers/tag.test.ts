import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'
import { TestRegistry } from '../testing/test-registry.js'

let reference: TestReference
let registry: TestRegistry
const repository = 'acme/app'
const at = (tag: string) => ({ repository, tag })

beforeAll(async () => {
  reference = await TestReference.start()
  registry = await TestRegistry.signIn(reference, await reference.repository(), 'pull,push')
})
afterAll(() => reference.close())

interface Entry {
  name: string
  manifest_digest: string
  reversion: boolean
  expiration?: string
}

async function tags(query: Record<string, string> = {}): Promise<Entry[]> {
  const { json } = await reference.succeeds('listRepoTags', { at: { repository }, query })
  return (json as { tags: Entry[] }).tags
}

async function refuses(operationId: string, tag: string, situation: string, body?: object) {
  const answer = await reference.call(operationId, { as: 'owner', at: at(tag), ...(body && { body }) })
  expect(reference.problems(operationId, situation, answer), situation).toEqual([])
}

test('a tag moves, ends, and comes back: its history stays', async () => {
  const [first, second] = [await registry.pushImage('one'), await registry.pushImage('two')]
  await reference.succeeds('changeTag', { at: at('moving'), body: { manifest_digest: first } })
  await reference.succeeds('changeTag', { at: at('moving'), body: { manifest_digest: second } })
  await reference.succeeds('deleteFullTag', { at: at('moving') })
  expect(await tags({ specificTag: 'moving', onlyActiveTags: 'true' })).toEqual([])
  const gone = await registry.send('GET', '/manifests/moving')
  expect([gone.status, gone.body]).toEqual([404, expect.stringContaining('TAG_EXPIRED')])
  await reference.succeeds('restoreTag', { at: at('moving'), body: { manifest_digest: first } })
  const [current] = await tags({ specificTag: 'moving', onlyActiveTags: 'true' })
  expect(current).toMatchObject({ manifest_digest: first, reversion: true })
  expect(await tags({ specificTag: 'moving' })).toHaveLength(3)
})

test('a tag that is immutable neither moves nor goes', async () => {
  const digest = await registry.pushImage('fixed')
  const other = await registry.pushImage('other')
  await reference.succeeds('changeTag', { at: at('fixed'), body: { immutable: true } })
  await refuses('changeTag', 'fixed', 'refused.immutable', { manifest_digest: other })
  await refuses('deleteFullTag', 'fixed', 'refused.immutable')
  await refuses('changeTag', 'fixed', 'refused.immutable-expiration', { expiration: Date.now() / 1000 + 60 })
  expect((await tags({ specificTag: 'fixed' }))[0]?.manifest_digest).toBe(digest)
  await reference.succeeds('changeTag', { at: at('fixed'), body: { immutable: false } })
  await reference.succeeds('deleteFullTag', { at: at('fixed') })
})

test('an expiration lies in the future, and ends the tag', async () => {
  await registry.pushImage('passing')
  await refuses('changeTag', 'passing', 'refused.past-expiration', { expiration: 1 })
  await reference.succeeds('changeTag', { at: at('passing'), body: { expiration: Math.ceil(Date.now() / 1000) + 60 } })
  expect((await tags({ specificTag: 'passing' }))[0]?.expiration).toMatch(/ -0000$/)
  await reference.succeeds('changeTag', { at: at('passing'), body: { expiration: null } })
  expect((await tags({ specificTag: 'passing' }))[0]).not.toHaveProperty('expiration')
})

test('a list is filtered by name and cut into pages', async () => {
  for (const tag of ['list-a', 'list-b', 'list-c']) await registry.pushImage(tag)
  const query = { filter_tag_name: 'like:list-', limit: '2' }
  const first = (await reference.succeeds('listRepoTags', { at: { repository }, query })).json
  expect(first).toMatchObject({ page: 1, has_additional: true })
  const second = await reference.succeeds('listRepoTags', { at: { repository }, query: { ...query, page: '2' } })
  expect(second.json).toMatchObject({ page: 2, has_additional: false, tags: [expect.anything()] })
  expect(await tags({ filter_tag_name: 'eq:list-b' })).toHaveLength(1)
  const bogus = await reference.call('listRepoTags', {
    as: 'owner',
    at: { repository },
    query: { filter_tag_name: 'x' },
  })
  expect(reference.problems('listRepoTags', 'refused.invalid-filter', bogus)).toEqual([])
})

test('what does not exist, and what no tag may be called, is refused', async () => {
  await registry.pushImage('v1')
  const unknown = `sha256:${'0'.repeat(64)}`
  await refuses('changeTag', 'v1', 'refused.unknown-manifest', { manifest_digest: unknown })
  await refuses('restoreTag', 'v1', 'refused.unknown-manifest', { manifest_digest: unknown })
  await refuses('changeTag', '-bad-', 'refused.invalid-name', { manifest_digest: unknown })
  await refuses('deleteFullTag', 'never', 'missing.tag')
})

test('a repository that is read-only or a mirror keeps its tags', async () => {
  const digest = await registry.pushImage('kept')
  for (const state of ['READ_ONLY', 'MIRROR']) {
    await reference.succeeds('changeRepoState', { at: { repository }, body: { state } })
    await refuses('deleteFullTag', 'kept', 'refused.read-only')
    await refuses('changeTag', 'new', 'refused.read-only', { manifest_digest: digest })
    await refuses('restoreTag', 'kept', 'refused.read-only', { manifest_digest: digest })
  }
  await reference.succeeds('changeRepoState', { at: { repository }, body: { state: 'NORMAL' } })
  expect(await tags({ specificTag: 'kept' })).toHaveLength(1)
})
