import type { ApiRequest } from '../api-request.js'
import { parseIsoDate } from '../bodies/dates.js'
import { Refusal } from '../refusal.js'
import type { Mirror, RegistryConfig } from '../store/mirror.js'
import { referenceProblem } from '../mirror/external-reference.js'

/** Fields of a mirror configuration as the API names them (guide 2.9.4, 2.9.5). */
export interface MirrorFields {
  is_enabled?: boolean
  external_reference?: string
  external_registry_username?: string | null
  external_registry_password?: string | null
  external_registry_config?: RegistryConfig
  sync_interval?: number
  sync_start_date?: string
  robot_username?: string
  root_rule?: { rule_value: string[] }
  skopeo_timeout_interval?: number
  architecture_filter?: string[] | null
}

/** All fields are checked before any is applied. @throws {Refusal} */
export function readMirrorFields(request: ApiRequest, body: Record<string, unknown>): MirrorFields {
  const fields = body as MirrorFields
  const problem = fields.external_reference === undefined ? undefined : referenceProblem(fields.external_reference)
  if (problem) throw new Refusal(problem.situation, problem.message)
  if (fields.sync_start_date !== undefined && !parseIsoDate(fields.sync_start_date))
    throw new Refusal('refused.invalid-date', 'Incorrect DateTime format for sync_start_date.')
  if (fields.architecture_filter?.length)
    throw new Refusal(
      'refused.architecture-filter',
      'Architecture filtering requires FEATURE_SPARSE_INDEX to be enabled.',
    )
  if (fields.root_rule?.rule_value.length === 0)
    throw new Refusal('refused.empty-rule', 'validation failed: rule_value must be a list with at least one rule')
  if (fields.robot_username !== undefined) refuseUnknownRobot(request, fields.robot_username)
  return fields
}

/** A change of the password comes with its user name; a creation is not held to it. @throws {Refusal} */
export function refusePasswordAlone(fields: Record<string, unknown>): void {
  const { external_registry_username: username, external_registry_password: password } = fields as MirrorFields
  if (password === undefined || (username !== undefined && (username !== null || password === null))) return
  const detail =
    username === undefined
      ? 'Unable to set a new password without also specifying a username.'
      : 'Unable to delete username while setting a password.'
  throw new Refusal('refused.password-without-username', detail)
}

function refuseUnknownRobot({ store, repositoryPath }: ApiRequest, name: string): void {
  if (store.robots.find(name)?.namespace === repositoryPath.namespace) return
  throw new Refusal('refused.unknown-robot', 'Could not find robot with specified username')
}

export function applyMirrorFields(mirror: Mirror, fields: MirrorFields): void {
  mirror.isEnabled = fields.is_enabled ?? mirror.isEnabled
  mirror.externalReference = fields.external_reference ?? mirror.externalReference
  mirror.syncInterval = fields.sync_interval ?? mirror.syncInterval
  mirror.timeout = fields.skopeo_timeout_interval ?? mirror.timeout
  mirror.robot = fields.robot_username ?? mirror.robot
  mirror.tagGlobs = fields.root_rule?.rule_value ?? mirror.tagGlobs
  mirror.architectures = fields.architecture_filter ?? mirror.architectures
  if (fields.sync_start_date !== undefined) mirror.syncStartDate = parseIsoDate(fields.sync_start_date) ?? null
  if (fields.external_registry_username !== undefined) mirror.username = fields.external_registry_username
  if (fields.external_registry_password !== undefined) mirror.password = fields.external_registry_password
  applyRegistryConfig(mirror, fields.external_registry_config ?? {})
}

// What a change leaves out stays, down to the single proxy.
function applyRegistryConfig(mirror: Mirror, { proxy, ...switches }: RegistryConfig): void {
  const merged = { ...mirror.registryConfig, ...switches }
  mirror.registryConfig = proxy ? { ...merged, proxy: { ...merged.proxy, ...proxy } } : merged
}
