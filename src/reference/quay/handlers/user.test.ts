import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference

beforeAll(async () => {
  reference = await TestReference.start()
})
afterAll(() => reference.close())

async function stars(as: string): Promise<unknown[]> {
  const { json } = await reference.call('listStarredRepos', { as })
  return (json as { repositories: { name: string }[] }).repositories.map(({ name }) => name)
}

test('a star stays, and shows only what its user may see', async () => {
  await reference.repository('bright', 'public')
  const body = { namespace: 'acme', repository: 'bright' }
  for (const as of ['owner', 'outsider']) await reference.succeeds('createStar', { as, body })
  const at = { repository: 'acme/bright' }
  await reference.succeeds('changeRepoVisibility', { at, body: { visibility: 'private' } })
  expect(await stars('owner')).toEqual(['bright'])
  expect(await stars('outsider')).toEqual([])
  await reference.succeeds('changeRepoVisibility', { at, body: { visibility: 'public' } })
  expect(await stars('outsider')).toEqual(['bright'])
  await reference.succeeds('deleteStar', { at })
  expect([await stars('owner'), await stars('outsider')]).toEqual([[], ['bright']])
})

test('a repository that is not there gets no star', async () => {
  const answer = await reference.call('createStar', { as: 'owner', body: { namespace: 'acme', repository: 'nothing' } })
  expect(reference.problems('createStar', 'refused.unknown-repository', answer)).toEqual([])
})

test('how much of an account is shown depends on who asks, and with which token', async () => {
  const fieldsFor = async (as: string) => {
    const { json } = await reference.succeeds('getUserInformation', { as, at: { username: 'owner' } })
    return Object.keys(json as object)
  }
  const open = ['anonymous', 'username', 'avatar']
  expect(await fieldsFor('outsider')).toEqual(open)
  expect(await fieldsFor('user:read')).toEqual([...open, 'organizations'])
  expect(await fieldsFor('owner')).toEqual(expect.arrayContaining(['email', 'is_me', 'organizations']))
  expect(await fieldsFor('superuser')).toEqual([...open, 'super_user'])
})
