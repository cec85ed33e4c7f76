import type { Call } from '../call.js'
import { Refusal } from '../refusal.js'
import { knownHosts } from '../ssh/host-keys.js'
import type { Mirror } from '../store/mirror.js'
import type { Project } from '../store/project.js'

const mostEnabled = 10

/**
 * Changes a mirror as its attributes say: all of them, or none when one is refused.
 *
 * @throws {Refusal}
 */
export function applyAttributes(
  call: Call,
  project: Project,
  mirror: Mirror,
  attributes: Record<string, unknown>,
): void {
  if ('only_protected_branches' in attributes && 'mirror_branch_regex' in attributes)
    throw new Refusal('refused.exclusive', 'only_protected_branches, mirror_branch_regex are mutually exclusive')
  const changed = { ...mirror }
  for (const [name, value] of Object.entries(attributes)) setters[name]?.(changed, value, name)
  const others = [...project.mirrors.values()].filter(({ id, enabled }) => id !== mirror.id && enabled)
  if (!call.instance.lacks.has('mirror-limits') && changed.enabled && !mirror.enabled && others.length >= mostEnabled)
    throw new Refusal(
      'refused.limit',
      `Maximum number of push mirrors (${mostEnabled}) exceeded for this project.`,
      'base',
    )
  Object.assign(mirror, changed, { changedAt: new Date() })
}

const setters: Record<string, (mirror: Mirror, value: unknown, name: string) => void> = {
  enabled: (mirror, value, name) => (mirror.enabled = present(value, name) as boolean),
  keep_divergent_refs: (mirror, value) => (mirror.keepDivergentRefs = value as boolean | null),
  auth_method: (mirror, value, name) => (mirror.authMethod = present(value, name) as string),
  host_keys: (mirror, value) => (mirror.hostKeys = knownHosts((value ?? []) as string[], mirror.url)),
  only_protected_branches: (mirror, value, name) => {
    mirror.onlyProtectedBranches = present(value, name) as boolean
    if (mirror.onlyProtectedBranches) mirror.branchRegex = null
  },
  mirror_branch_regex: (mirror, value, name) => {
    mirror.branchRegex = value === null ? null : expression(value as string, name)
    if (mirror.branchRegex !== null) mirror.onlyProtectedBranches = false
  },
}

function present(value: unknown, name: string): unknown {
  if (value === null) throw new Refusal('refused.blank', "can't be blank", name)
  return value
}

function expression(text: string, name: string): string {
  try {
    new RegExp(text)
    return text
  } catch {
    throw new Refusal('refused.expression', 'not valid RE2 syntax', name)
  }
}
