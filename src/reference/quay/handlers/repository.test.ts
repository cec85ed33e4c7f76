import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'
import { TestRegistry } from '../testing/test-registry.js'

let reference: TestReference

beforeAll(async () => {
  reference = await TestReference.start()
  await reference.repository('hidden')
  await reference.repository('shown', 'public')
})
afterAll(() => reference.close())

interface Page {
  repositories: { name: string; is_starred?: boolean; quota_report: { quota_bytes: number } }[]
  next_page?: string
}

async function list(as: string | undefined, query: Record<string, string>): Promise<Page> {
  const answer = await reference.call('listRepos', { ...(as !== undefined && { as }), query })
  expect(reference.problems('listRepos', 'success', answer)).toEqual([])
  return answer.json as Page
}

const names = ({ repositories }: Page) => repositories.map(({ name }) => name)

test('a public repository is for everybody to read, and for its owner to change', async () => {
  const at = { repository: 'acme/shown' }
  for (const call of [{}, { as: 'outsider' }, { as: 'user:read' }]) {
    const answer = await reference.call('getRepo', { at, ...call })
    expect(reference.problems('getRepo', 'success', answer)).toEqual([])
    expect(answer.json).toMatchObject({ is_public: true, status_token: '', can_write: false, can_admin: false })
  }
  const change = await reference.call('updateRepo', { at, as: 'outsider', body: { description: 'x' } })
  expect(change.status).toBe(403)
  expect((await reference.succeeds('getRepo', { at })).json).toMatchObject({ can_write: true, can_admin: true })
})

test('a repository that becomes private is hidden at once', async () => {
  const at = { repository: await reference.repository('turning', 'public') }
  expect((await reference.call('getRepo', { at })).status).toBe(200)
  await reference.succeeds('changeRepoVisibility', { at, body: { visibility: 'private' } })
  expect((await reference.call('getRepo', { at })).status).toBe(401)
  expect((await reference.call('getRepo', { at, as: 'outsider' })).status).toBe(403)
})

test('a list shows each caller what they may see', async () => {
  const namespace = 'acme'
  expect(names(await list('owner', { namespace }))).toEqual(expect.arrayContaining(['hidden', 'shown']))
  expect(names(await list('outsider', { namespace }))).toEqual([])
  expect(names(await list('outsider', { namespace, public: 'true' }))).toEqual(['shown'])
  expect(names(await list(undefined, { namespace, public: 'true' }))).toEqual(['shown'])
  expect(names(await list('superuser', { namespace }))).toContain('hidden')
  const unfiltered = await reference.call('listRepos', { as: 'owner' })
  expect(reference.problems('listRepos', 'refused.no-filter', unfiltered)).toEqual([])
})

test('a list comes in pages of a hundred, whose tokens nobody can make up', async () => {
  const namespace = 'many'
  for (let index = 0; index < 101; index += 1) await reference.repository(`r${index}`, 'private', namespace)
  const first = await list('owner', { namespace })
  expect(first.repositories).toHaveLength(100)
  const second = await list('owner', { namespace, next_page: first.next_page ?? '' })
  expect(names(second)).toEqual(['r100'])
  expect(second.next_page).toBeUndefined()
  expect((await list('owner', { namespace, next_page: 'bogus' })).repositories).toHaveLength(100)
})

test('a star is the user’s own', async () => {
  await reference.succeeds('createStar', { body: { namespace: 'acme', repository: 'shown' } })
  expect(names(await list('owner', { starred: 'true' }))).toEqual(['shown'])
  expect(names(await list('outsider', { starred: 'true' }))).toEqual([])
  await reference.succeeds('deleteStar', { at: { repository: 'acme/shown' } })
  expect(names(await list('owner', { starred: 'true' }))).toEqual([])
})

test('what is pushed is counted and listed, and gone with the repository; the name is free at once', async () => {
  const path = await reference.repository('counted')
  const at = { repository: path }
  const registry = await TestRegistry.signIn(reference, path, 'pull,push')
  await registry.pushImage('v1')
  const listed = (await list('owner', { namespace: 'acme' })).repositories.find(({ name }) => name === 'counted')
  expect(listed?.quota_report.quota_bytes).toBeGreaterThan(0)
  await reference.succeeds('deleteRepository', { at })
  expect((await registry.send('GET', '/manifests/v1')).status).toBe(404)
  const again = await reference.call('deleteRepository', { at, as: 'owner' })
  expect(reference.problems('deleteRepository', 'repeated', again)).toEqual([])
  await reference.repository('counted')
  expect((await reference.succeeds('getRepo', { at })).json).toMatchObject({ tags: {} })
})

test('an existing name, an impossible one and a foreign namespace are refused', async () => {
  const body = { namespace: 'acme', repository: 'hidden', visibility: 'private', description: '' }
  const cases: [string, string, object][] = [
    ['refused.duplicate', 'owner', {}],
    ['malformed.bound.repository', 'owner', { repository: 'Bad Name' }],
    ['refused.unknown-namespace', 'owner', { namespace: 'nowhere' }],
    ['outsider', 'outsider', { repository: 'mine-now' }],
    ['wrong-scope', 'repo:admin', { repository: 'mine-now' }],
  ]
  for (const [situation, as, changes] of cases) {
    const answer = await reference.call('createRepo', { as, body: { ...body, ...changes } })
    expect(reference.problems('createRepo', situation, answer), situation).toEqual([])
  }
  expect((await reference.call('createRepo', { as: 'repo:create', body: { ...body, repository: 'new' } })).status).toBe(
    201,
  )
})
