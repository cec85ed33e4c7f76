import { createHash } from 'node:crypto'
import picomatch from 'picomatch'
import type { Check, Suite } from '../checks/check.js'
import { levels } from '../checks/verdict.js'
import { didYouMean } from '../config/closest.js'
import { ConfigurationError } from '../config/configuration-error.js'
import type { Selection } from '../config/selection.js'
import type { Shard } from '../config/shard.js'

/**
 * The checks that a selection is about, in the order of the suites. May be empty, when names that each exist exclude each other.
 *
 * @param capabilities names that the contract knows, whether or not a check needs them.
 * @throws {ConfigurationError} when a name of the selection names nothing.
 */
export function selectChecks(
  suites: readonly Suite[],
  selection: Readonly<Selection>,
  capabilities: readonly string[] = [],
): Check[] {
  const all = suites.flatMap(({ checks }) => checks)
  known('--group', selection.groups, new Set(suites.map(({ group }) => group)))
  known('--operation', selection.operations, new Set(all.map(({ operationId }) => operationId)))
  known('--without', selection.without, new Set([...capabilities, ...all.flatMap((check) => check.capabilities)]))
  const { groups, operations, level, shard } = selection
  const ids = matchedIds(selection.checks, all)
  return all.filter(
    (check) =>
      (groups.length === 0 || groups.includes(check.group)) &&
      (operations.length === 0 || operations.includes(check.operationId)) &&
      (ids === undefined || ids.has(check.id)) &&
      (level === undefined || levels.indexOf(check.level) <= levels.indexOf(level)) &&
      (shard === undefined || isInShard(check.id, shard)),
  )
}

function known(flag: string, wanted: readonly string[], names: ReadonlySet<string>): void {
  for (const name of wanted)
    if (!names.has(name))
      throw new ConfigurationError(
        `${flag} ${name}: the suites have no such name.${didYouMean(name, names)} ${listHint}`,
      )
}

function matchedIds(patterns: readonly string[], all: readonly Check[]): ReadonlySet<string> | undefined {
  if (patterns.length === 0) return undefined
  const ids = all.map(({ id }) => id)
  return new Set(patterns.flatMap((pattern) => idsOf(pattern, ids)))
}

function idsOf(pattern: string, ids: readonly string[]): string[] {
  const matches = ids.includes(pattern) ? (id: string) => id === pattern : picomatch(pattern)
  const found = ids.filter((id) => matches(id))
  if (found.length === 0)
    throw new ConfigurationError(`--check ${pattern}: no check has such an id.${didYouMean(pattern, ids)} ${listHint}`)
  return found
}

const listHint = 'quay-conformance list shows what there is.'

/** By a hash of the id, so that adding a check moves no other one to another machine. */
function isInShard(id: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE() % count === index - 1
}
