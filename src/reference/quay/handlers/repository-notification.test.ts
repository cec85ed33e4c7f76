import Fastify from 'fastify'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { TestReference } from '../testing/test-reference.js'
import { TestRegistry } from '../testing/test-registry.js'

let reference: TestReference
let repository: string
let url: (path: string) => string
const received: { path: string; body: unknown }[] = []

const receiver = Fastify()
receiver.post('/*', async (request, reply) => {
  received.push({ path: request.url, body: request.body })
  return reply.status(request.url === '/broken' ? 500 : 200).send({})
})

beforeAll(async () => {
  await receiver.listen({ host: '127.0.0.2', port: 0 })
  const { port } = receiver.server.address() as AddressInfo
  url = (path) => `http://127.0.0.2:${port}${path}`
  reference = await TestReference.start({ notificationRetryMs: 5 })
  repository = await reference.repository()
})
afterAll(async () => {
  await reference.close()
  await receiver.close()
})

const webhook = (config: object, event = 'repo_push') => ({ event, method: 'webhook', config, eventConfig: {} })

async function create(path: string, more: object = {}): Promise<string> {
  const body = webhook({ url: url(path), ...more })
  const { json } = await reference.succeeds('createRepoNotification', { at: { repository }, body })
  return (json as { uuid: string }).uuid
}

const arrivedAt = (path: string) => received.filter((each) => each.path === path).map(({ body }) => body)

test('a push is told to the webhooks of pushes, as their template says', async () => {
  await create('/plain')
  await create('/template', { template: '{"text": "pushed ${name}", "tags": "${updated_tags}"}' })
  await reference.succeeds('createRepoNotification', {
    at: { repository },
    body: webhook({ url: url('/other') }, 'build_failure'),
  })
  const registry = await TestRegistry.signIn(reference, repository, 'pull,push')
  await registry.pushImage('told')
  await vi.waitFor(() => {
    expect(arrivedAt('/plain')).toMatchObject([{ repository, updated_tags: ['told'] }])
    expect(arrivedAt('/template')).toEqual([{ text: 'pushed app', tags: ['told'] }])
  })
  expect(arrivedAt('/other')).toEqual([])
})

test('what fails three times is not tried again, until it is reset', async () => {
  const at = { repository, uuid: await create('/broken') }
  const failures = async () =>
    ((await reference.succeeds('getRepoNotification', { at })).json as { number_of_failures: number })
      .number_of_failures
  await reference.succeeds('testRepoNotification', { at })
  await vi.waitFor(async () => {
    expect(await failures()).toBe(3)
  })
  await reference.succeeds('testRepoNotification', { at })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(arrivedAt('/broken')).toHaveLength(3)
  await reference.succeeds('resetRepositoryNotificationFailures', { at })
  expect(await failures()).toBe(0)
})

test('nobody can be told by what leads nowhere', async () => {
  const refused: [object, string][] = [
    [webhook({}), 'refused.no-url'],
    [webhook({ url: 'ftp://example.com' }), 'refused.invalid-url'],
    [webhook({ url: 'http://localhost/x' }), 'refused.forbidden-host'],
    [webhook({ url: url('/x'), template: '{' }), 'refused.invalid-template'],
    [{ ...webhook({ email: 'a@example.com' }), method: 'email' }, 'refused.unauthorized-email'],
    [
      { ...webhook({ target: { kind: 'user', name: 'nobody' } }), method: 'quay_notification' },
      'refused.unknown-target',
    ],
  ]
  for (const [body, situation] of refused) {
    const answer = await reference.call('createRepoNotification', { as: 'owner', at: { repository }, body })
    expect(reference.problems('createRepoNotification', situation, answer), situation).toEqual([])
  }
})
