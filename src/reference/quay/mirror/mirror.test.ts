import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'
import { TestRegistry } from '../testing/test-registry.js'

// The upstream is another reference: a real registry, with the token flow and private repositories.
let upstream: TestReference
let reference: TestReference
let count = 0

beforeAll(async () => {
  ;[upstream, reference] = await Promise.all([TestReference.start(), TestReference.start()])
  await reference.repository('first')
  await reference.succeeds('createOrgRobot', { at: { orgname: 'acme', robot_shortname: 'sync' }, body: {} })
})
afterAll(() => Promise.all([upstream.close(), reference.close()]))

interface View {
  sync_status: string
  sync_retries_remaining: number
  sync_start_date: string
  sync_expiration_date: string | null
}

/** A repository that mirrors `source`; `config` over the defaults. */
async function mirrorOf(source: string, config: object = {}) {
  const at = { repository: await reference.repository(`mirror-${(count += 1)}`) }
  await reference.succeeds('createRepoMirrorConfig', {
    at,
    body: {
      external_reference: `${upstream.authority}/${source}`,
      external_registry_config: { verify_tls: false },
      robot_username: 'acme+sync',
      root_rule: { rule_kind: 'tag_glob_csv', rule_value: ['*'] },
      skopeo_timeout_interval: 300,
      sync_interval: 3600,
      sync_start_date: '2038-01-19T03:14:07Z',
      ...config,
    },
  })
  const read = async () => (await reference.succeeds('getRepoMirrorConfig', { at })).json as View
  return {
    at,
    read,
    change: (body: object) => reference.succeeds('changeRepoMirrorConfig', { at, body }),
    syncNow: () => reference.call('syncNow', { as: 'owner', at }),
    cancel: () => reference.call('syncCancel', { as: 'owner', at }),
    reaches: (...states: string[]) => until(read, ({ sync_status }) => states.includes(sync_status)),
    tags: async () => {
      const { json } = await reference.succeeds('listRepoTags', { at, query: { onlyActiveTags: 'true' } })
      return (json as { tags: { name: string; manifest_digest: string }[] }).tags
    },
  }
}

async function until<T>(read: () => Promise<T>, done: (value: T) => boolean): Promise<T> {
  for (let left = 1000; left > 0; left -= 1) {
    const value = await read()
    if (done(value)) return value
    await sleep(5)
  }
  throw new Error('it did not come to that')
}

const names = (tags: { name: string }[]) => tags.map(({ name }) => name).sort()

async function upstreamWith(name: string, tags: string[], visibility: 'public' | 'private' = 'public') {
  const path = await upstream.repository(name, visibility)
  const registry = await TestRegistry.signIn(upstream, path, 'pull,push')
  for (const tag of tags) await registry.pushImage(tag)
  return { path, registry }
}

test('a sync brings what matches, with everything that belongs to it', async () => {
  const { path, registry } = await upstreamWith('full', ['v1.0', 'v1.1', 'v2.0'])
  const index = await registry.pushIndex('latest', [
    await registry.pushImage('amd64'),
    await registry.pushImage('arm64'),
  ])
  const rule = { rule_kind: 'tag_glob_csv', rule_value: ['latest', 'v1.*'] }
  const mirror = await mirrorOf(path, { root_rule: rule })
  expect(await mirror.read()).toMatchObject({ sync_status: 'NEVER_RUN', sync_retries_remaining: 3 })
  expect((await mirror.syncNow()).status).toBe(204)
  const after = await mirror.reaches('SUCCESS')
  expect(after).toMatchObject({ sync_retries_remaining: 3, sync_expiration_date: null })
  expect(names(await mirror.tags())).toEqual(['latest', 'v1.0', 'v1.1'])
  expect((await mirror.tags()).find(({ name }) => name === 'latest')?.manifest_digest).toBe(index)
  const pulled = await TestRegistry.signIn(reference, mirror.at.repository, 'pull')
  const manifest = await pulled.send('GET', '/manifests/v1.0')
  expect(manifest.body).toBe((await registry.send('GET', '/manifests/v1.0')).body)
  const { layers } = manifest.json as { layers: { digest: string }[] }
  expect((await pulled.send('GET', `/blobs/${layers[0]?.digest ?? ''}`)).body).toBe('the only layer of v1.0')
})

test('the next sync follows the upstream; a rule that matches nothing removes nothing', async () => {
  const { path, registry } = await upstreamWith('moving', ['stays', 'moves', 'goes'])
  const mirror = await mirrorOf(path)
  await mirror.syncNow()
  await mirror.reaches('SUCCESS')
  const moved = await registry.pushImage('moves', 'moved')
  await registry.send('DELETE', '/manifests/goes')
  await mirror.syncNow()
  await mirror.reaches('SUCCESS')
  expect(names(await mirror.tags())).toEqual(['moves', 'stays'])
  expect((await mirror.tags()).find(({ name }) => name === 'moves')?.manifest_digest).toBe(moved)
  for (const [glob, expected] of [
    ['nothing', ['moves', 'stays']],
    ['st*', ['stays']],
  ] as const) {
    await mirror.change({ root_rule: { rule_kind: 'tag_glob_csv', rule_value: [glob] } })
    await mirror.syncNow()
    await mirror.reaches('SUCCESS')
    expect(names(await mirror.tags())).toEqual(expected)
  }
})

test('a private upstream is opened by the credentials of the configuration, and by no others', async () => {
  const { path } = await upstreamWith('private', ['v1'], 'private')
  const credentials = (password: string) => ({
    external_registry_username: '$oauthtoken',
    external_registry_password: password,
  })
  const mirror = await mirrorOf(path, credentials('wrong'))
  await mirror.syncNow()
  expect(await mirror.reaches('FAIL')).toMatchObject({ sync_retries_remaining: 2 })
  expect(await mirror.tags()).toEqual([])
  await mirror.change(credentials(upstream.token('owner')))
  await mirror.syncNow()
  expect(await mirror.reaches('SUCCESS')).toMatchObject({ sync_retries_remaining: 3 })
  expect(names(await mirror.tags())).toEqual(['v1'])
})

test('an upstream that is down fails each retry, and then waits for the next interval', async () => {
  const mirror = await mirrorOf('acme/none', {
    external_reference: '127.0.0.1:1/acme/none',
    sync_start_date: '2020-01-01T00:00:00Z',
  })
  const seen = new Set<number>()
  const end = await until(mirror.read, ({ sync_status, sync_retries_remaining, sync_start_date }) => {
    if (sync_status === 'FAIL') seen.add(sync_retries_remaining)
    return sync_status === 'FAIL' && !sync_start_date.startsWith('2020')
  })
  expect(end.sync_retries_remaining).toBe(3)
  expect(Date.parse(end.sync_start_date)).toBeGreaterThan(Date.now())
  expect([...seen].every((retries) => retries >= 1)).toBe(true)
})

test('verify_tls refuses a registry without TLS', async () => {
  const { path } = await upstreamWith('plain', ['v1'])
  const mirror = await mirrorOf(path, { external_registry_config: { verify_tls: true } })
  await mirror.syncNow()
  await mirror.reaches('FAIL')
  expect(await mirror.tags()).toEqual([])
})

test('a sync under way is cancelled, and stays so', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const { port } = silent.address() as AddressInfo
  const mirror = await mirrorOf('', { external_reference: `127.0.0.1:${port}/a/b` })
  expect((await mirror.cancel()).status).toBe(404)
  await mirror.syncNow()
  const syncing = await mirror.reaches('SYNCING')
  expect(Date.parse(syncing.sync_expiration_date ?? '')).toBeGreaterThan(Date.now())
  expect((await mirror.syncNow()).status).toBe(404)
  expect((await mirror.cancel()).status).toBe(204)
  expect(await mirror.read()).toMatchObject({ sync_status: 'CANCEL', sync_retries_remaining: 0 })
  await sleep(50)
  expect(await mirror.read()).toMatchObject({ sync_status: 'CANCEL' })
  expect((await mirror.cancel()).status).toBe(404)
  silent.closeAllConnections()
  silent.close()
})

test('a sync runs when its time has come, but not while the mirror is disabled', async () => {
  const { path } = await upstreamWith('scheduled', ['v1'])
  const past = { sync_start_date: '2020-01-01T00:00:00Z' }
  const disabled = await mirrorOf(path, { ...past, is_enabled: false })
  const enabled = await mirrorOf(path, past)
  const after = await enabled.reaches('SUCCESS')
  expect(Date.parse(after.sync_start_date) - Date.now()).toBeGreaterThan(0)
  expect(Date.parse(after.sync_start_date) - Date.now()).toBeLessThanOrEqual(3_600_000)
  expect(await disabled.read()).toMatchObject({ sync_status: 'NEVER_RUN' })
  await disabled.syncNow()
  await disabled.reaches('SUCCESS')
})

test('one tag that cannot be pulled fails the sync and leaves the others', async () => {
  const { path, registry } = await upstreamWith('partial', ['good'])
  const orphan = await registry.pushImage('orphan')
  await registry.pushIndex('bad', [orphan])
  await registry.send('DELETE', `/manifests/${orphan}`)
  const mirror = await mirrorOf(path)
  await mirror.syncNow()
  await mirror.reaches('FAIL')
  expect(names(await mirror.tags())).toEqual(['good'])
})

test('a repository that is no mirror any more is not synchronized', async () => {
  const { path } = await upstreamWith('normal', ['v1'])
  const mirror = await mirrorOf(path)
  await reference.succeeds('changeRepoState', { at: mirror.at, body: { state: 'NORMAL' } })
  expect((await mirror.syncNow()).status).toBe(204)
  await sleep(50)
  expect(await mirror.read()).toMatchObject({ sync_status: 'SYNC_NOW' })
  await reference.succeeds('changeRepoState', { at: mirror.at, body: { state: 'MIRROR' } })
  await mirror.reaches('SUCCESS')
})

test('a reference stops at once, with a sync under way', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const { port } = silent.address() as AddressInfo
  const other = await TestReference.start()
  const at = { repository: await other.repository() }
  await other.succeeds('createOrgRobot', { at: { orgname: 'acme', robot_shortname: 'sync' }, body: {} })
  await other.succeeds('createRepoMirrorConfig', {
    at,
    body: {
      external_reference: `127.0.0.1:${port}/a/b`,
      robot_username: 'acme+sync',
      root_rule: { rule_kind: 'tag_glob_csv', rule_value: ['*'] },
      skopeo_timeout_interval: 300,
      sync_interval: 60,
      sync_start_date: '2020-01-01T00:00:00Z',
    },
  })
  await sleep(50)
  const before = performance.now()
  await other.close()
  // The upstream alone would hold it for five seconds.
  expect(performance.now() - before).toBeLessThan(500)
  silent.closeAllConnections()
  silent.close()
})
