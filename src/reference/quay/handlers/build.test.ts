import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestReference } from '../testing/test-reference.js'

let reference: TestReference
beforeAll(async () => {
  reference = await TestReference.start()
})
afterAll(() => reference.close())

const body = { archive_url: 'https://archive.invalid/source.tar.gz' }

interface Shown {
  id: string
  context: string
  dockerfile_path: string
  pull_robot: { name: string } | null
  repository: { namespace: string; name: string }
}

async function build(repository: string, more: object = {}): Promise<Shown> {
  return (await reference.succeeds('requestRepoBuild', { at: { repository }, body: { ...body, ...more } }))
    .json as Shown
}

async function idsOf(repository: string): Promise<string[]> {
  const { json } = await reference.succeeds('getRepoBuilds', { at: { repository } })
  return (json as { builds: Shown[] }).builds.map(({ id }) => id)
}

test('a repository takes its builds with it, and the next one of that name has none', async () => {
  const repository = await reference.repository('again')
  const { id } = await build(repository)
  await reference.succeeds('deleteRepository', { at: { repository } })
  await reference.repository('again')
  expect(await idsOf(repository)).toEqual([])
  const at = { repository, build_uuid: id }
  for (const [operation, as] of [
    ['getRepoBuild', 'owner'],
    ['getRepoBuildStatus', 'owner'],
    ['getRepoBuildLogs', 'owner'],
    ['cancelRepoBuild', 'owner'],
    ['getRepoBuildSuperUser', 'superuser'],
  ] as const) {
    const answer = await reference.call(operation, { as, at })
    expect(reference.problems(operation, 'missing.build_uuid', answer), operation).toEqual([])
  }
})

test('builds go with a namespace that gets another name, and so does their robot', async () => {
  const repository = await reference.repository('app', 'private', 'before')
  await reference.succeeds('createOrgRobot', { at: { orgname: 'before', robot_shortname: 'puller' }, body: {} })
  const { id } = await build(repository, { pull_robot: 'before+puller' })
  await reference.succeeds('changeOrganization', { as: 'superuser', at: { name: 'before' }, body: { name: 'after' } })
  expect(await idsOf('after/app')).toEqual([id])
  const { json } = await reference.succeeds('getRepoBuild', { at: { repository: 'after/app', build_uuid: id } })
  expect(json).toMatchObject({
    pull_robot: { name: 'after+puller' },
    repository: { namespace: 'after', name: 'app' },
  })
})

test('the Dockerfile and what is seen beside it are where the request says, or at the top', async () => {
  const repository = await reference.repository('built')
  for (const [asked, dockerfile_path, context] of [
    [{}, '/Dockerfile', '/'],
    [{ dockerfile_path: '/image/Dockerfile' }, '/image/Dockerfile', '/image'],
    [{ dockerfile_path: '/image/Dockerfile', context: '/' }, '/image/Dockerfile', '/'],
    [{ context: '/image' }, '/image/Dockerfile', '/image'],
    [{ subdirectory: '/image/', context: '/' }, '/image/Dockerfile', '/image/'],
  ] as const)
    expect(await build(repository, asked)).toMatchObject({ dockerfile_path, context, subdirectory: dockerfile_path })
})

test('a waiting build is cancelled once', async () => {
  const repository = await reference.repository('cancelled')
  const at = { repository, build_uuid: (await build(repository)).id }
  await reference.succeeds('cancelRepoBuild', { at })
  const again = await reference.call('cancelRepoBuild', { as: 'owner', at })
  expect(reference.problems('cancelRepoBuild', 'repeated', again)).toEqual([])
  expect((await reference.succeeds('getRepoBuildStatus', { at })).json).toMatchObject({ phase: 'cancelled' })
})

test('superusers are told who pulls, and nothing of what is built', async () => {
  const repository = await reference.repository('watched', 'private', 'others')
  await reference.succeeds('createOrgRobot', { at: { orgname: 'others', robot_shortname: 'puller' }, body: {} })
  const { id } = await build(repository, { pull_robot: 'others+puller' })
  const { json, body: text } = await reference.succeeds('getRepoBuildSuperUser', {
    as: 'superuser',
    at: { build_uuid: id },
  })
  expect(json).toMatchObject({ id, dockerfile_path: '', tags: [], pull_robot: { name: 'others+puller' } })
  expect(text).not.toContain(body.archive_url)
})
