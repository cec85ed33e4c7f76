import { notificationsState } from '../../../fixtures/quay/requests/repository-notification.js'
import type { QuayCheck } from '../quay-suite.js'

interface Refused {
  title: string
  situation: string
  method: 'webhook' | 'email' | 'quay_notification'
  configs: Record<string, unknown>[]
}

const url = 'https://hooks.example.com/told'

const impossible: Refused[] = [
  { title: 'a webhook without a URL', situation: 'refused.no-url', method: 'webhook', configs: [{}] },
  {
    title: 'a webhook that does not go over HTTP',
    situation: 'refused.invalid-url',
    method: 'webhook',
    configs: [{ url: 'ftp://hooks.example.com/told' }],
  },
  {
    title: 'a webhook to the server itself',
    situation: 'refused.forbidden-host',
    method: 'webhook',
    configs: [{ url: 'http://localhost:9/told' }, { url: 'http://127.0.0.1:9/told' }],
  },
  {
    title: 'a template that cannot be read',
    situation: 'refused.invalid-template',
    method: 'webhook',
    configs: [{ url, template: '{"text": ${name' }],
  },
  {
    title: 'an address that never agreed to be written to',
    situation: 'refused.unauthorized-email',
    method: 'email',
    configs: [{ email: 'nobody@example.com' }],
  },
  {
    title: 'a user that does not exist',
    situation: 'refused.unknown-target',
    method: 'quay_notification',
    configs: [{ target: { kind: 'user', name: 'qc-nobody-of-that-name' } }, {}],
  },
]

/** Nobody can be told in these ways. */
export function notificationRefusalChecks(check: QuayCheck): void {
  for (const { title, situation, method, configs } of impossible)
    check(
      'createRepoNotification',
      `${title} is refused`,
      { level: 'MUST', cites: 'guide 2.16.5, observed createRepoNotification', situation },
      async (world) => {
        const { at } = await world.given.repository()
        const before = await notificationsState(world, { parameters: at })
        for (const config of configs) {
          const body = { event: 'repo_push', method, config, eventConfig: {}, title: 'refused' }
          const call = world.call('owner', 'createRepoNotification', { parameters: at, body })
          await call.answers(situation)
        }
        world.expect(await notificationsState(world, { parameters: at })).toEqual(before)
      },
    )
}
