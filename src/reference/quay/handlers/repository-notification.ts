import { randomUUID } from 'node:crypto'
import type { ApiRequest } from '../api-request.js'
import { adminsRepository } from '../gates/access.js'
import { refuseImpossibleMethod } from '../notifications/method-problem.js'
import { Refusal } from '../refusal.js'
import type { Notification } from '../store/notification.js'
import { pushEvent } from '../store/push-event.js'
import type { Repository } from '../store/repository.js'
import type { Handlers } from './handler.js'

export const repositoryNotificationHandlers: Handlers = {
  createRepoNotification: { access: adminsRepository, handle: create },
  listRepoNotifications: { access: adminsRepository, handle: list },
  getRepoNotification: {
    access: adminsRepository,
    handle: (request) => notificationBody(anywhere(request).notification),
  },
  deleteRepoNotification: { access: adminsRepository, handle: remove },
  resetRepositoryNotificationFailures: { access: adminsRepository, handle: reset },
  testRepoNotification: { access: adminsRepository, handle: test },
}

type CreateNotification = Partial<Pick<Notification, 'event' | 'method' | 'config' | 'eventConfig' | 'title'>>

function create({ repository, store, body }: ApiRequest) {
  const { event = '', method = '', config = {}, eventConfig = {}, title = null } = body as CreateNotification
  refuseImpossibleMethod(store, method, config)
  const notification = { uuid: randomUUID(), title, event, method, config, eventConfig, failures: 0 }
  repository.notifications.set(notification.uuid, notification)
  return notificationBody(notification)
}

function list(request: ApiRequest) {
  const { namespace, name } = request.repositoryPath
  const found = request.store.repositories.find(namespace, name)
  if (!found) request.goOnIn('missing.repository')
  return { notifications: [...(found?.notifications.values() ?? [])].map(notificationBody) }
}

function remove(request: ApiRequest) {
  const { repository, notification } = here(request)
  repository.notifications.delete(notification.uuid)
  return undefined
}

function reset(request: ApiRequest) {
  here(request).notification.failures = 0
  return undefined
}

function test(request: ApiRequest) {
  const { repository, notification } = anywhere(request)
  const event = { ...pushEvent(repository, request.baseUrl, ['latest', 'foo']), pruned_image_count: 3 }
  request.store.deliveries.push({ notification, event })
  return {}
}

interface Found {
  repository: Repository
  notification: Notification
}

/** The notification of the repository in the path. */
function here(request: ApiRequest): Found {
  const { repository } = request
  const notification = repository.notifications.get(request.at('uuid'))
  if (!notification) throw new Refusal('missing.uuid')
  return { repository, notification }
}

/** The UUID alone finds it, where the contract does not ask for the repository (recorded: getRepoNotification). */
function anywhere(request: ApiRequest): Found {
  if (!request.isSuccess('missing.repository')) return here(request)
  for (const repository of request.store.repositories.all()) {
    const notification = repository.notifications.get(request.at('uuid'))
    if (notification) return { repository, notification }
  }
  throw new Refusal('missing.uuid')
}

function notificationBody({ uuid, title, event, method, config, eventConfig, failures }: Notification) {
  return { uuid, title, event, method, config, event_config: eventConfig, number_of_failures: failures }
}
