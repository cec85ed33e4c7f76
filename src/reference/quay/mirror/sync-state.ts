import { fullRetries } from '../store/mirror.js'
import type { Mirror } from '../store/mirror.js'
import type { RepositoryState } from '../store/repository.js'

// A sync that runs for longer is taken to have died.
const longestSync = 12 * 3600 * 1000

/** Whether the worker has something to do: a sync that was asked for, or one whose time has come. */
export function isDue(state: RepositoryState, mirror: Mirror): boolean {
  if (state !== 'MIRROR' || mirror.syncStatus === 'SYNCING') return false
  if (mirror.syncStatus === 'SYNC_NOW') return true
  const isTime = mirror.syncStartDate !== null && mirror.syncStartDate.getTime() <= Date.now()
  return mirror.isEnabled && isTime && mirror.retriesRemaining > 0
}

export function beginSync(mirror: Mirror): void {
  mirror.syncStatus = 'SYNCING'
  mirror.syncExpirationDate = new Date(Date.now() + longestSync)
}

/**
 * A failed sync is tried again while retries remain. After the last, as after a success, the next one is a whole number of
 * intervals after the first start.
 */
export function endSync(mirror: Mirror, result: 'SUCCESS' | 'FAIL'): void {
  mirror.syncStatus = result
  mirror.syncExpirationDate = null
  if (result === 'FAIL') mirror.retriesRemaining = Math.max(0, mirror.retriesRemaining - 1)
  if (result === 'SUCCESS' || mirror.retriesRemaining === 0) {
    mirror.retriesRemaining = fullRetries
    mirror.syncStartDate = nextStart(mirror)
  }
}

function nextStart({ syncStartDate, syncInterval }: Mirror): Date {
  const now = Date.now()
  const interval = Math.max(syncInterval, 1) * 1000
  const start = syncStartDate?.getTime() ?? now
  const elapsed = (((now - start) % interval) + interval) % interval
  return new Date(now + interval - elapsed)
}
