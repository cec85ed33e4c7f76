import { webhookBody } from '../../../fixtures/quay/given-notification.js'
import type { QuayCheck } from '../quay-suite.js'

/** A notification is made, shown, listed and deleted. */
export function notificationLifeCycleChecks(check: QuayCheck): void {
  check(
    'createRepoNotification',
    'a new notification is shown and listed as it was made',
    { level: 'MUST', cites: 'guide 2.16.5' },
    async (world) => {
      const { owner, given, expect } = world
      const { at } = await given.repository()
      const { eventConfig: _, ...asked } = await webhookBody(world, '/told', { event: 'vulnerability_found' })
      const eventConfig = { level: 'High' }
      const made = await owner.createRepoNotification({ ...at, body: { ...asked, eventConfig } }).succeeds()
      expect(made).toMatchObject({ ...asked, event_config: eventConfig, number_of_failures: 0 })
      expect(await owner.getRepoNotification({ ...at, uuid: made.uuid }).succeeds()).toEqual(made)
      expect((await owner.listRepoNotifications(at).succeeds()).notifications).toEqual([made])
    },
  )

  check(
    'createRepoNotification',
    'a user of the target can be told there',
    { level: 'MUST', cites: 'observed createRepoNotification: quay_notification' },
    async ({ owner, given, expect }) => {
      const { at } = await given.repository()
      const config = { target: { kind: 'user', name: await given.userName('owner') } }
      const body = { event: 'repo_push' as const, method: 'quay_notification' as const, config, eventConfig: {} }
      const made = await owner.createRepoNotification({ ...at, body }).succeeds()
      expect(made).toMatchObject({ method: 'quay_notification', config, title: null })
    },
  )

  check(
    'listRepoNotifications',
    'each notification of a repository is listed once, and none of another',
    { level: 'MUST', cites: 'guide 2.16.6' },
    async ({ owner, given, expect }) => {
      const one = await given.notification()
      const [second, elsewhere] = [await given.notification({ repository: one.repository }), await given.notification()]
      const listed = async ({ repository }: typeof one) =>
        (await owner.listRepoNotifications(repository.at).succeeds()).notifications.map(({ uuid }) => uuid).sort()
      expect(await listed(one)).toEqual([one.at.uuid, second.at.uuid].sort())
      expect(await listed(elsewhere)).toEqual([elsewhere.at.uuid])
    },
  )

  check(
    'deleteRepoNotification',
    'a deleted notification is gone, and the others stay',
    { level: 'MUST', cites: 'guide 2.16.3' },
    async ({ owner, given, expect }) => {
      const gone = await given.notification()
      const kept = await given.notification({ repository: gone.repository })
      for (const { at, title } of [gone, kept])
        expect(await owner.getRepoNotification(at).succeeds()).toMatchObject({ title })
      expect((await owner.listRepoNotifications(gone.repository.at).succeeds()).notifications).toHaveLength(2)
      await owner.deleteRepoNotification(gone.at).succeeds()
      await owner.getRepoNotification(gone.at).answers('missing.uuid')
      const { notifications } = await owner.listRepoNotifications(gone.repository.at).succeeds()
      expect(notifications.map(({ uuid }) => uuid)).toEqual([kept.at.uuid])
    },
  )

  check(
    'deleteRepoNotification',
    'a notification of another repository is not deleted',
    { level: 'MUST', cites: 'guide 2.16.3', situation: 'missing.uuid' },
    async ({ owner, given, expect }) => {
      const { at, title } = await given.notification()
      const elsewhere = await given.theRepository()
      await owner.deleteRepoNotification({ ...at, ...elsewhere.at }).answers('missing.uuid')
      expect(await owner.getRepoNotification(at).succeeds()).toMatchObject({ title })
    },
  )
}
