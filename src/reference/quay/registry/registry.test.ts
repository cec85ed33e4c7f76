import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../store/blobs.js'
import { TestReference } from '../testing/test-reference.js'
import { TestRegistry, actionsIn, errorCode, imageType, token } from '../testing/test-registry.js'

let reference: TestReference
let registry: TestRegistry

beforeAll(async () => {
  reference = await TestReference.start()
  registry = await TestRegistry.signIn(reference, await reference.repository('app'), 'pull,push')
})
afterAll(() => reference.close())

test('without a token the registry says where to get one', async () => {
  const ping = await reference.send('GET', '/v2/')
  expect(ping.status).toBe(401)
  expect(ping.headers['www-authenticate']).toBe(
    `Bearer realm="${reference.url}/v2/auth",service="${reference.authority}"`,
  )
  const list = await reference.send('GET', '/v2/acme/app/tags/list')
  expect([list.status, errorCode(list)]).toEqual([401, 'UNAUTHORIZED'])
  expect(list.headers['www-authenticate']).toContain('scope="repository:acme/app:pull"')
})

test('a wrong password, and a token that nobody issued, sign in nobody', async () => {
  for (const login of [
    ['owner', 'wrong password'],
    ['acme+nobody', 'x'],
    ['$oauthtoken', 'x'],
  ] as [string, string][])
    expect((await token(reference, 'repository:acme/app:pull', login)).status).toBe(401)
})

test('an image is pushed and pulled, byte by byte', async () => {
  const digest = await registry.pushImage('v1')
  for (const name of ['v1', digest]) {
    const manifest = await registry.send('GET', `/manifests/${name}`)
    expect(manifest.status).toBe(200)
    expect(sha256(manifest.body)).toBe(digest)
    expect(manifest.headers).toMatchObject({ 'content-type': imageType, 'docker-content-digest': digest })
  }
  const head = await registry.send('HEAD', '/manifests/v1')
  expect([head.status, head.body, Number(head.headers['content-length'])]).toEqual([200, '', expect.any(Number)])
})

test('a blob comes in chunks, each where the last one ended', async () => {
  const content = Buffer.from('first half, second half')
  const start = await registry.send('POST', '/blobs/uploads/')
  const location = start.headers.location ?? ''
  const first = await registry.send('PATCH', location, content.subarray(0, 10), { 'content-range': '0-9' })
  expect([first.status, first.headers.range]).toEqual([202, '0-9'])
  expect((await registry.send('PATCH', location, content, { 'content-range': '3-25' })).status).toBe(416)
  const second = await registry.send('PATCH', location, content.subarray(10), { 'content-range': '10-22' })
  expect(second.headers.range).toBe('0-22')
  expect((await registry.send('GET', location)).status).toBe(204)
  const done = await registry.send('PUT', `${location}?digest=${sha256(content)}`)
  expect([done.status, done.headers['docker-content-digest']]).toEqual([201, sha256(content)])
  expect((await registry.send('GET', `/blobs/${sha256(content)}`)).body).toBe(content.toString())
  expect(errorCode(await registry.send('GET', location))).toBe('BLOB_UPLOAD_UNKNOWN')
})

test('content that does not have its digest is refused', async () => {
  const digest = sha256('something else')
  for (const upload of [
    await registry.send('POST', `/blobs/uploads/?digest=${digest}`, Buffer.from('content')),
    await registry.send(
      'PUT',
      `${(await registry.send('POST', '/blobs/uploads/')).headers.location ?? ''}?digest=${digest}`,
      Buffer.from('content'),
    ),
  ])
    expect([upload.status, errorCode(upload)]).toEqual([400, 'DIGEST_INVALID'])
  expect((await registry.send('HEAD', `/blobs/${digest}`)).status).toBe(404)
})

test('a manifest names only what is in its repository', async () => {
  const digest = sha256('never pushed')
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: 12 }
  const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: imageType, config, layers: [] }))
  const answer = await registry.send('PUT', '/manifests/broken', manifest, { 'content-type': imageType })
  expect([answer.status, errorCode(answer)]).toEqual([400, 'MANIFEST_BLOB_UNKNOWN'])
  const nonsense = await registry.send('PUT', '/manifests/broken', Buffer.from('{}'), { 'content-type': imageType })
  expect(errorCode(nonsense)).toBe('MANIFEST_INVALID')
  expect(errorCode(await registry.send('GET', '/manifests/broken'))).toBe('MANIFEST_UNKNOWN')
})

test('a blob is mounted from where it may be pulled, and nowhere else', async () => {
  const digest = await registry.pushBlob(Buffer.from('shared'))
  const scopes = 'repository:acme/copy:pull,push&scope=repository:acme/app:pull'
  await reference.repository('copy')
  const mount = `/blobs/uploads/?mount=${digest}&from=acme/app`
  const alone = await TestRegistry.signIn(reference, 'acme/copy', 'pull,push')
  expect((await alone.send('POST', mount)).status).toBe(202)
  const login = `Basic ${Buffer.from(`$oauthtoken:${reference.token('owner')}`).toString('base64')}`
  const both = await reference.send('GET', `/v2/auth?service=${reference.authority}&scope=${scopes}`, {
    headers: { authorization: login },
  })
  const authorization = `Bearer ${(both.json as { token: string }).token}`
  const mounted = await reference.send('POST', `/v2/acme/copy${mount}`, { headers: { authorization } })
  expect(mounted.status).toBe(201)
  expect((await alone.send('GET', `/blobs/${digest}`)).body).toBe('shared')
})

test('an index lists images of its repository', async () => {
  const [amd64, arm64] = [await registry.pushImage('amd64'), await registry.pushImage('arm64')]
  const digest = await registry.pushIndex('multi', [amd64, arm64])
  const { json } = await reference.succeeds('listRepoTags', {
    at: { repository: 'acme/app' },
    query: { specificTag: 'multi' },
  })
  expect((json as { tags: unknown[] }).tags[0]).toMatchObject({
    manifest_digest: digest,
    is_manifest_list: true,
    size: null,
    child_manifest_count: 2,
    child_manifests_presence: { [amd64]: true, [arm64]: true },
  })
  await expect(registry.pushIndex('broken', [sha256('no manifest')])).rejects.toThrow('MANIFEST_BLOB_UNKNOWN')
})

test('tags are listed in order, page by page', async () => {
  const path = await reference.repository('tags')
  const many = await TestRegistry.signIn(reference, path, 'pull,push')
  for (const tag of ['c', 'a', 'b']) await many.pushImage(tag)
  expect(await many.tags()).toEqual(['a', 'b', 'c'])
  const page = await many.send('GET', '/tags/list?n=2')
  expect([page.json, page.headers.link]).toEqual([
    { name: path, tags: ['a', 'b'] },
    `</v2/${path}/tags/list?n=2&last=b>; rel="next"`,
  ])
  const last = await many.send('GET', '/tags/list?n=2&last=b')
  expect([last.json, last.headers.link]).toEqual([{ name: path, tags: ['c'] }, undefined])
})

test('a push makes the repository, in a namespace of one’s own', async () => {
  const own = await TestRegistry.signIn(reference, 'acme/made-by-push', 'pull,push')
  await own.pushImage('v1')
  const { json } = await reference.succeeds('getRepo', { at: { repository: 'acme/made-by-push' } })
  expect(json).toMatchObject({ is_public: false, description: null })
  const login: [string, string] = ['$oauthtoken', reference.token('outsider')]
  expect(actionsIn(await token(reference, 'repository:acme/not-made:push', login))).toEqual([])
  const missing = await reference.call('getRepo', { as: 'owner', at: { repository: 'acme/not-made' } })
  expect(missing.status).toBe(404)
})

test('a token has the actions that its account has, and no error for the others', async () => {
  const scope = 'repository:acme/app:pull,push'
  const oauth = (caller: string): [string, string] => ['$oauthtoken', reference.token(caller)]
  expect(actionsIn(await token(reference, scope))).toEqual([])
  expect(actionsIn(await token(reference, scope, oauth('owner')))).toEqual(['push', 'pull'])
  expect(actionsIn(await token(reference, scope, oauth('repo:read')))).toEqual(['pull'])
  expect(actionsIn(await token(reference, scope, oauth('outsider')))).toEqual([])
  const bad = await token(reference, 'bogus', oauth('owner'))
  expect([bad.status, errorCode(bad)]).toEqual([400, 'INVALID_REQUEST'])
})

test('nobody pushes to a read-only repository, and to a mirror only its robot', async () => {
  const path = await reference.repository('states')
  const at = { repository: path }
  const robot = await reference.succeeds('createOrgRobot', {
    at: { orgname: 'acme', robot_shortname: 'pusher' },
    body: {},
  })
  const { name, token: robotToken } = robot.json as { name: string; token: string }
  const before = await TestRegistry.signIn(reference, path, 'pull,push')
  await before.pushImage('v1')
  const actions = async (...login: [string, string]) =>
    actionsIn(await token(reference, `repository:${path}:pull,push`, login))
  const owner: [string, string] = ['$oauthtoken', reference.token('owner')]

  await reference.succeeds('changeRepoState', { at, body: { state: 'READ_ONLY' } })
  expect(await actions(...owner)).toEqual(['pull'])
  const late = await TestRegistry.signIn(reference, path, 'pull,push')
  expect((await late.send('POST', '/blobs/uploads/')).status).toBe(401)
  expect((await late.send('GET', '/manifests/v1')).status).toBe(200)
  // A token issued before the change still pushes, as on a running Quay.
  expect((await before.send('POST', '/blobs/uploads/')).status).toBe(202)

  await reference.succeeds('createRepoMirrorConfig', {
    at,
    body: {
      external_reference: 'registry.example.com/a/b',
      robot_username: name,
      root_rule: { rule_kind: 'tag_glob_csv', rule_value: ['*'] },
      skopeo_timeout_interval: 300,
      sync_interval: 3600,
      sync_start_date: '2038-01-19T03:14:07Z',
    },
  })
  expect(await actions(...owner)).toEqual(['pull'])
  expect(await actions(name, robotToken)).toEqual(['push', 'pull'])
})

test('a token for another service is worth nothing here', async () => {
  const login = `Basic ${Buffer.from(`$oauthtoken:${reference.token('owner')}`).toString('base64')}`
  const askFor = async (service: string) => {
    const query = `service=${service}&scope=repository:acme/app:pull`
    const { json } = await reference.send('GET', `/v2/auth?${query}`, { headers: { authorization: login } })
    const authorization = `Bearer ${(json as { token: string }).token}`
    return (await reference.send('GET', '/v2/acme/app/tags/list', { headers: { authorization } })).status
  }
  expect([await askFor(reference.authority), await askFor('registry.example.com')]).toEqual([200, 401])
})
