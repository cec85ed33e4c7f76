import type { Repository } from '../store/repository.js'
import { storageUse } from '../store/storage-use.js'
import type { Store } from '../store/store.js'

// What an installation without a quota of its own reports for each repository (recorded: listRepos).
const systemDefault = 21_474_836_480

export function repositoryQuotaReport(repository: Repository, store: Store) {
  const configured = store.quotas.of(repository.namespace)?.bytes ?? systemDefault
  return { quota_bytes: storageUse([repository], store), configured_quota: configured }
}

export function namespaceQuotaReport(namespace: string, store: Store) {
  return {
    quota_bytes: storageUse(store.repositories.of(namespace), store),
    configured_quota: store.quotas.of(namespace)?.bytes ?? null,
    running_backfill: 'waiting',
    backfill_status: 'waiting',
  }
}
