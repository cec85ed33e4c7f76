import type { Mirror } from '../store/mirror.js'
import { fingerprint } from '../ssh/host-keys.js'
import { maskedUrl } from '../url/masked-url.js'

/** What a mirror looks like to the outside: without user name and password. */
export function mirrorBody(mirror: Mirror, isNullable: boolean): Record<string, unknown> {
  return {
    id: mirror.id,
    enabled: mirror.enabled,
    url: maskedUrl(mirror.url),
    update_status: mirror.updateStatus,
    last_update_at: mirror.lastUpdateAt,
    last_update_started_at: mirror.lastUpdateStartedAt,
    last_successful_update_at: mirror.lastSuccessfulUpdateAt,
    last_error: mirror.lastError,
    only_protected_branches: mirror.onlyProtectedBranches,
    keep_divergent_refs: isNullable ? mirror.keepDivergentRefs : (mirror.keepDivergentRefs ?? false),
    auth_method: mirror.authMethod,
    host_keys: mirror.hostKeys.map((line) => ({ fingerprint_sha256: fingerprint(line) })),
    mirror_branch_regex: mirror.branchRegex,
  }
}
