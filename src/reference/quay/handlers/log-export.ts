import { randomUUID } from 'node:crypto'
import type { ApiRequest } from '../api-request.js'
import { mailDate } from '../bodies/dates.js'
import { logEntry } from '../bodies/log-body.js'
import { adminsOrganization, adminsRepository, adminsSelf } from '../gates/access.js'
import { dayText, logRange } from '../logs/log-range.js'
import { isForbiddenAddress } from '../mirror/forbidden-address.js'
import { Refusal } from '../refusal.js'
import type { ActionFilter } from '../store/action-log.js'
import type { Handlers } from './handler.js'
import { ofOrganization, ofRepository } from './log.js'

/** Logs that are written to a file. Whoever is to be told by mail is not. */
export const logExportHandlers: Handlers = {
  exportUserLogs: { access: adminsSelf, handle: (request) => write(request, { namespace: request.user.name }) },
  exportOrgLogs: { access: adminsOrganization, handle: (request) => write(request, ofOrganization(request)) },
  exportRepoLogs: { access: adminsRepository, handle: (request) => write(request, ofRepository(request)) },
}

function write(request: ApiRequest, place: Pick<ActionFilter, 'namespace' | 'repository'>) {
  const { store, body, baseUrl } = request
  const { callback_url: url = '', callback_email: email = '' } = body as Record<string, string | undefined>
  if (url !== '') refuseAddress(url)
  if (email !== '' && !email.includes('@')) throw new Refusal('refused.invalid-email', 'Invalid callback e-mail')
  const range = logRange(request)
  const id = randomUUID()
  const name = {
    namespace: place.namespace,
    repository: place.repository === undefined ? null : request.repositoryPath.name,
  }
  const days = { start_time: dayText(range.start), end_time: dayText(range.end) }
  const entries = store.actionLog.find({ ...place, ...range }).map((action) => logEntry(store, action))
  store.logExports.set(id, {
    export_id: id,
    details: { start_time: mailDate(range.start), end_time: mailDate(range.end), ...name },
    // Oldest first, and a last line that is no entry.
    logs: [...entries.reverse(), { terminator: true }],
  })
  const file = `${baseUrl}/exportedlogs/${id}`
  if (url !== '') tell(request, url, { export_id: id, ...days, ...name, exported_data_url: file, status: 'success' })
  return { export_id: id }
}

function refuseAddress(url: string): void {
  if (!/^https?:\/\/[^/]/.test(url) || !URL.canParse(url))
    throw new Refusal('refused.invalid-url', 'Invalid URL scheme: only HTTP and HTTPS are allowed')
  if (isForbiddenAddress(new URL(url).host)) throw new Refusal('refused.forbidden-address', 'Invalid callback URL')
}

// An address is told of an export as a webhook is of an event.
function tell({ store }: ApiRequest, url: string, event: Record<string, unknown>): void {
  const notification = { method: 'webhook', config: { url }, failures: 0 }
  store.deliveries.push({ notification: { uuid: '', title: null, event: '', eventConfig: {}, ...notification }, event })
}
