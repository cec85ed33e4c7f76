import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'
import { TestRegistry } from '../testing/test-registry.js'

let reference: TestReference
let registry: TestRegistry
const repository = 'acme/app'

beforeAll(async () => {
  reference = await TestReference.start()
  registry = await TestRegistry.signIn(reference, await reference.repository(), 'pull,push')
})
afterAll(() => reference.close())

interface Label {
  id: string
  key: string
  value: string
  source_type: string
  media_type: string
}

async function labels(manifestref: string, query: Record<string, string> = {}): Promise<Label[]> {
  const { json } = await reference.succeeds('listManifestLabels', { at: { repository, manifestref }, query })
  return (json as { labels: Label[] }).labels
}

async function add(manifestref: string, body: object): Promise<Label> {
  const { json } = await reference.succeeds('addManifestLabel', { at: { repository, manifestref }, body })
  return (json as { label: Label }).label
}

async function refuses(operationId: string, at: Record<string, string>, situation: string, body?: object) {
  const answer = await reference.call(operationId, { as: 'owner', at: { repository, ...at }, ...(body && { body }) })
  expect(reference.problems(operationId, situation, answer), situation).toEqual([])
}

test('a manifest is shown as it was pushed, with its layers', async () => {
  const manifestref = await registry.pushImage('shown')
  const { json } = await reference.succeeds('getRepoManifest', { at: { repository, manifestref } })
  const pushed = await registry.send('GET', `/manifests/${manifestref}`)
  expect(json).toMatchObject({ digest: manifestref, manifest_data: pushed.body, layers: [{ index: 0 }] })
})

test('an index is shown without layers', async () => {
  const manifestref = await registry.pushIndex('all', [await registry.pushImage('part')])
  const { json } = await reference.succeeds('getRepoManifest', { at: { repository, manifestref } })
  expect(json).toMatchObject({ is_manifest_list: true, layers: null, config_media_type: null })
})

test('labels come from the image or from somebody, and only these go', async () => {
  const manifestref = await registry.pushImage('labelled')
  const [own] = await labels(manifestref)
  expect(own).toMatchObject({ key: 'label', value: 'labelled', source_type: 'manifest' })
  const given = await add(manifestref, { key: 'stage', value: '[1]', media_type: null })
  expect(given).toMatchObject({ source_type: 'api', media_type: 'application/json' })
  expect(await labels(manifestref, { filter: 'sta' })).toEqual([given])
  await refuses('deleteManifestLabel', { manifestref, labelid: own?.id ?? '' }, 'refused.label-of-image')
  await reference.succeeds('deleteManifestLabel', { at: { repository, manifestref, labelid: given.id } })
  expect(await labels(manifestref)).toEqual([own])
})

test('a manifest that is pushed again keeps its labels, and a deleted one does not', async () => {
  const manifestref = await registry.pushImage('again')
  await add(manifestref, { key: 'stage', value: 'x', media_type: 'text/plain' })
  await registry.pushImage('again')
  expect(await labels(manifestref)).toHaveLength(2)
  await registry.send('DELETE', `/manifests/${manifestref}`)
  await registry.pushImage('again')
  expect(await labels(manifestref)).toHaveLength(1)
})

test('a label needs a key that is its own, and a manifest that is here', async () => {
  const manifestref = await registry.pushImage('refused')
  const body = { value: 'x', media_type: 'text/plain' }
  await refuses('addManifestLabel', { manifestref }, 'refused.reserved-key', { key: 'io.k8s.stage', ...body })
  await refuses('addManifestLabel', { manifestref }, 'refused.invalid-key', { key: 'k'.repeat(256), ...body })
  await refuses('addManifestLabel', { manifestref: 'sha256:0' }, 'missing.manifestref', { key: 'stage', ...body })
  await refuses('getManifestLabel', { manifestref, labelid: 'none' }, 'missing.labelid')
})
