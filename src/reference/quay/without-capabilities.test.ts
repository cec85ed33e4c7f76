import { afterEach, expect, test } from 'vitest'
import { TestReference } from './testing/test-reference.js'
import { TestRegistry } from './testing/test-registry.js'

let reference: TestReference
afterEach(() => reference.close())

async function without(...capabilities: string[]): Promise<TestReference> {
  reference = await TestReference.start({ without: capabilities })
  return reference
}

async function settings() {
  return (await reference.send('GET', '/config')).json as Record<'features' | 'config', Record<string, boolean>>
}

/** The operations that it describes and that need a capability. */
async function described(capability: string): Promise<string[]> {
  const { json } = await reference.call('discovery', { query: { internal: 'true' } })
  const { paths } = json as { paths: Record<string, Record<string, { operationId: string }>> }
  const listed = new Set(Object.values(paths).flatMap((item) => Object.values(item).map((each) => each.operationId)))
  const needing = [...reference.contract.operations.values()].filter((each) => each.capabilities.includes(capability))
  return needing.map(({ id, servedAs = id }) => servedAs).filter((id) => listed.has(id))
}

test('everything is on but what it never had', async () => {
  await without()
  const { features, config } = await settings()
  const off = Object.entries({ ...features, ...config }).filter(([, isOn]) => !isOn)
  expect(off).toEqual([['SPARSE_INDEX', false]])
  expect(await described('repo-mirror')).toContain('syncNow')
})

test('what is off is no route, is not described, and its setting says so', async () => {
  await without('repo-mirror', 'permanent-tag-removal')
  const at = { repository: await reference.repository() }
  for (const id of ['syncNow', 'getRepoMirrorConfig', 'changeRepoState']) {
    const answer = await reference.call(id, { as: 'owner', at })
    const nothing = await reference.send(reference.contract.operation(id).method, '/api/v1/no-such-endpoint')
    expect([answer.status, answer.body], id).toEqual([nothing.status, nothing.body])
  }
  expect(await described('repo-mirror')).toEqual([])
  const { features, config } = await settings()
  expect([features.REPO_MIRROR, features.AUTO_PRUNE, config.PERMANENTLY_DELETE_TAGS]).toEqual([false, true, false])
})

test('what shares a setting with it is off too, and what has one of its own is on', async () => {
  await without('direct-login')
  expect(await described('user-creation')).toEqual([])
  await reference.close()
  await without('user-creation')
  expect(await described('direct-login')).not.toEqual([])
})

test('an operation that needs two of them needs both', async () => {
  for (const capability of ['superuser', 'quota']) {
    await without(capability)
    const { status } = await reference.call('createUserQuotaSuperUser', { as: 'superuser', at: { namespace: 'owner' } })
    expect(status).toBe(308)
    if (capability === 'superuser') await reference.close()
  }
})

test('nobody is a superuser, whatever the token says', async () => {
  await without('superuser')
  const at = { repository: await reference.repository() }
  expect((await reference.call('getRepo', { as: 'superuser', at })).status).toBe(403)
  const { json } = await reference.call('getLoggedInUser', { as: 'superuser' })
  expect(json).not.toHaveProperty('super_user')
})

test('a tag is not made immutable, and no answer says whether it is', async () => {
  await without('immutable-tags')
  const repository = await reference.repository()
  await (await TestRegistry.signIn(reference, repository, 'pull,push')).pushImage('one')
  const at = { repository, tag: 'one' }
  await reference.succeeds('changeTag', { at, body: { immutable: true } })
  const { json } = await reference.succeeds('listRepoTags', { at })
  expect((json as { tags: object[] }).tags).toEqual([
    expect.not.objectContaining({ immutable: expect.anything() as boolean }),
  ])
  await reference.succeeds('deleteFullTag', { at })
})

test('storage that is not counted is in no answer', async () => {
  await without('quota')
  await reference.repository()
  const { json } = await reference.succeeds('getOrganization', { at: { orgname: 'acme' } })
  expect(Object.keys(json as object)).not.toContain('quota_report')
  const listed = await reference.succeeds('listRepos', { query: { namespace: 'acme' } })
  expect(listed.body).toContain('"app"')
  expect(listed.body).not.toContain('quota_report')
})

test('an application token signs in nobody', async () => {
  await without('app-tokens')
  const authorization = `Basic ${Buffer.from('$app:anything').toString('base64')}`
  const answer = await reference.send('GET', '/v2/auth?service=x', { headers: { authorization } })
  expect([answer.status, answer.body]).toEqual([401, expect.stringContaining('Invalid')])
})
