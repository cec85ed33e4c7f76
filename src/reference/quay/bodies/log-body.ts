import type { LogRange } from '../logs/log-range.js'
import { accountNamed } from '../store/account-named.js'
import type { Action } from '../store/action-log.js'
import type { Store } from '../store/store.js'
import { mailDate } from './dates.js'
import { firstIdOf, pageToken } from './page-token.js'
import { teamMember } from './team-body.js'

const pageSize = 20

/** One page of a log. @param actions youngest first. */
export function logPage(store: Store, actions: Action[], { start, end }: LogRange, token: string | undefined) {
  const newest = firstIdOf(token)
  const rest = newest === 0 ? actions : actions.filter(({ id }) => id <= newest)
  const next = rest[pageSize]
  return {
    start_time: mailDate(start),
    end_time: mailDate(end),
    logs: rest.slice(0, pageSize).map((action) => logEntry(store, action)),
    ...(next && { next_page: pageToken(next.id) }),
  }
}

export function logEntry(store: Store, { kind, metadata, ip, at, performer: name }: Action) {
  const account = accountNamed(store, name)
  return { kind, metadata, ip, datetime: mailDate(at), ...(account && { performer: performer(account) }) }
}

/** How often what was done on which day. */
export function logCounts(actions: Action[]) {
  const counts = new Map<string, { kind: string; count: number; datetime: string }>()
  for (const { kind, at } of actions) {
    const datetime = mailDate(new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000))
    const key = `${kind} ${datetime}`
    counts.set(key, { kind, datetime, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return { aggregated: [...counts.values()] }
}

function performer(account: Parameters<typeof teamMember>[0]) {
  const { name, kind, is_robot, avatar } = teamMember(account)
  return { name, kind, is_robot, avatar }
}
