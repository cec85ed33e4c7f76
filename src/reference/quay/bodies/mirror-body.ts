import type { Mirror } from '../store/mirror.js'
import { isoDate } from './dates.js'

/** The answer of getRepoMirrorConfig. The upstream password is no part of it. */
export function mirrorBody(mirror: Mirror) {
  return {
    is_enabled: mirror.isEnabled,
    mirror_type: 'PULL',
    external_reference: mirror.externalReference,
    external_registry_username: mirror.username,
    external_registry_config: mirror.registryConfig,
    sync_interval: mirror.syncInterval,
    sync_start_date: mirror.syncStartDate && isoDate(mirror.syncStartDate),
    sync_expiration_date: mirror.syncExpirationDate && isoDate(mirror.syncExpirationDate),
    sync_retries_remaining: mirror.retriesRemaining,
    sync_status: mirror.syncStatus,
    root_rule: { rule_kind: 'tag_glob_csv', rule_value: mirror.tagGlobs },
    robot_username: mirror.robot,
    skopeo_timeout_interval: mirror.timeout,
    architecture_filter: mirror.architectures,
  }
}
