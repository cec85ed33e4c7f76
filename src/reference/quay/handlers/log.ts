import type { ApiRequest } from '../api-request.js'
import { logCounts, logPage } from '../bodies/log-body.js'
import { adminsOrganization, adminsRepository, adminsSelf } from '../gates/access.js'
import { isLong, logRange } from '../logs/log-range.js'
import { Refusal } from '../refusal.js'
import type { ActionFilter } from '../store/action-log.js'
import type { Handlers } from './handler.js'

/** Whose log is asked for. */
type Place = Pick<ActionFilter, 'namespace' | 'repository'>

/** The logs of a user, of an organization and of a repository: page by page, and counted by day. */
export const logHandlers: Handlers = {
  listUserLogs: { access: adminsSelf, handle: (request) => list(request, { namespace: request.user.name }) },
  listOrgLogs: { access: adminsOrganization, handle: (request) => list(request, ofOrganization(request)) },
  listRepoLogs: { access: adminsRepository, handle: (request) => list(request, ofRepository(request)) },
  getAggregateUserLogs: { access: adminsSelf, handle: (request) => count(request, { namespace: request.user.name }) },
  getAggregateOrgLogs: { access: adminsOrganization, handle: (request) => count(request, ofOrganization(request)) },
  getAggregateRepoLogs: { access: adminsRepository, handle: (request) => count(request, ofRepository(request)) },
}

export function ofOrganization({ organization }: ApiRequest): Place {
  return { namespace: organization.name }
}

export function ofRepository({ repository }: ApiRequest): Place {
  return { namespace: repository.namespace, repository: repository.id }
}

function list(request: ApiRequest, place: Place) {
  const range = logRange(request)
  const actions = request.store.actionLog.find({ ...place, ...range, ...performer(request) })
  return logPage(request.store, actions, range, request.query('next_page'))
}

function count(request: ApiRequest, place: Place) {
  const range = logRange(request)
  if (isLong(range)) throw new Refusal('refused.long-range', 'Invalid date range for logs')
  return logCounts(request.store.actionLog.find({ ...place, ...range, ...performer(request) }))
}

function performer(request: ApiRequest): Pick<ActionFilter, 'performer'> {
  const name = request.query('performer')
  return name === undefined ? {} : { performer: name }
}
