import { arrivals, webhookBody } from '../../../fixtures/quay/given-notification.js'
import type { QuayCheck } from '../quay-suite.js'

/** What notifications are for: webhooks really arrive, where they should and nowhere else. */
export function notificationDeliveryChecks(check: QuayCheck): void {
  check(
    'createRepoNotification',
    'a push is told to the webhook',
    { level: 'MUST', cites: 'guide 2.16.5' },
    async (world) => {
      const { owner, given, expect } = world
      const repository = await given.repository()
      const path = `/${given.name('hook')}`
      await owner.createRepoNotification({ ...repository.at, body: await webhookBody(world, path) }).succeeds()
      await given.push(given.login(repository), 'told')
      const [event] = await arrivals(world, path).arrives(1)
      expect(event).toMatchObject({
        repository: repository.at.repository,
        namespace: repository.namespace,
        name: repository.name,
        updated_tags: ['told'],
      })
    },
  )

  check(
    'createRepoNotification',
    'a webhook with a template is sent what the template makes of the event',
    { level: 'MUST', cites: 'observed createRepoNotification: template' },
    async (world) => {
      const { owner, given, expect } = world
      const repository = await given.repository()
      const path = `/${given.name('hook')}`
      const body = await webhookBody(world, path, { template: '{"pushed": "${name}", "tags": "${updated_tags}"}' })
      await owner.createRepoNotification({ ...repository.at, body }).succeeds()
      await given.push(given.login(repository), 'told')
      expect(await arrivals(world, path).arrives(1)).toEqual([{ pushed: repository.name, tags: ['told'] }])
    },
  )

  check(
    'deleteRepoNotification',
    'a push is told neither to a deleted webhook nor to one of another event, but to those that are left',
    { level: 'MUST', cites: 'guide 2.16.3' },
    async (world) => {
      const { owner, given, expect } = world
      const left = await given.notification()
      const { repository } = left
      const gone = await given.notification({ repository })
      const other = await given.notification({ repository, event: 'build_failure' })
      await owner.deleteRepoNotification(gone.at).succeeds()
      await given.push(given.login(repository), 'told')
      expect(await left.arrives(1)).toMatchObject([{ updated_tags: ['told'] }])
      expect(await gone.received(), 'what the deleted one was told').toEqual([])
      expect(await other.received(), 'what the one of another event was told').toEqual([])
    },
  )

  check(
    'testRepoNotification',
    'a test is sent to the webhook that it is for, and to no other',
    { level: 'MUST', cites: 'guide 2.16.1' },
    async ({ owner, given, expect }) => {
      const tested = await given.notification()
      const other = await given.notification({ repository: tested.repository })
      await owner.testRepoNotification(tested.at).succeeds()
      const [event] = await tested.arrives(1)
      expect(event).toMatchObject({ repository: tested.repository.at.repository })
      expect(await other.received()).toEqual([])
    },
  )

  check(
    'resetRepositoryNotificationFailures',
    'failures are counted, and a reset one has none',
    { level: 'MUST', cites: 'guide 2.16.4' },
    async ({ owner, given, expect }) => {
      const { at } = await given.failingNotification()
      await owner.resetRepositoryNotificationFailures(at).succeeds()
      expect(await owner.getRepoNotification(at).succeeds()).toMatchObject({ number_of_failures: 0 })
    },
  )
}
