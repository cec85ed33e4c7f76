import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { sha256 } from '../store/blobs.js'
import { TestReference } from '../testing/test-reference.js'
import { imageType } from '../testing/test-registry.js'

const layer = Buffer.from('what was promised')
const descriptor = { mediaType: 'application/octet-stream', digest: sha256(layer), size: layer.length }
const manifest = JSON.stringify({ schemaVersion: 2, mediaType: imageType, config: descriptor, layers: [descriptor] })

let upstream: Server
let reference: TestReference
const at = { repository: 'acme/app' }

afterEach(async () => {
  upstream.closeAllConnections()
  upstream.close()
  await reference.close()
})

/** A mirror of an upstream with one tag, whose blobs are what `blob` gives. */
async function mirrorOf(blob: () => Promise<Buffer> | Buffer, mirrorPollMs: number): Promise<void> {
  upstream = createServer((request, response) => {
    const path = request.url ?? ''
    if (path.endsWith('/tags/list')) response.end('{"tags": ["v1"]}')
    else if (path.includes('/manifests/')) response.setHeader('content-type', imageType).end(manifest)
    else if (path.includes('/blobs/')) void Promise.resolve(blob()).then((content) => response.end(content))
    else response.end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => upstream.once('listening', resolve))
  reference = await TestReference.start({ mirrorPollMs })
  await reference.repository('app')
  await reference.succeeds('createOrgRobot', { at: { orgname: 'acme', robot_shortname: 'sync' }, body: {} })
  await reference.succeeds('createRepoMirrorConfig', {
    at,
    body: {
      external_reference: `127.0.0.1:${(upstream.address() as AddressInfo).port}/a/b`,
      external_registry_config: { verify_tls: false },
      robot_username: 'acme+sync',
      root_rule: { rule_kind: 'tag_glob_csv', rule_value: ['*'] },
      skopeo_timeout_interval: 300,
      sync_interval: 3600,
      sync_start_date: '2038-01-19T03:14:07Z',
    },
  })
  await reference.succeeds('syncNow', { at })
}

async function status(): Promise<string> {
  const { json } = await reference.succeeds('getRepoMirrorConfig', { at })
  return (json as { sync_status: string }).sync_status
}

test('content that is not what its digest says is not taken', async () => {
  await mirrorOf(() => Buffer.from('something else'), 5)
  await expect.poll(status, { timeout: 5000, interval: 5 }).toBe('FAIL')
  const { json } = await reference.succeeds('listRepoTags', { at })
  expect(json).toMatchObject({ tags: [] })
})

test('a sync that ends after it was cancelled leaves the mirror cancelled', async () => {
  let release: ((content: Buffer) => void) | undefined
  // The worker does not look again before the sync has ended.
  await mirrorOf(() => new Promise<Buffer>((resolve) => (release = resolve)), 1000)
  await expect.poll(() => release, { timeout: 5000, interval: 5 }).toBeDefined()
  expect(await status()).toBe('SYNCING')
  await reference.succeeds('syncCancel', { at })
  release?.(layer)
  // What was on its way may still arrive.
  const tags = async () => (await reference.succeeds('listRepoTags', { at })).json
  await expect.poll(tags, { timeout: 5000, interval: 5 }).toMatchObject({ tags: [{ name: 'v1' }] })
  expect(await status()).toBe('CANCEL')
})
