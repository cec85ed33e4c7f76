import { levels } from '../checks/verdict.js'
import { modes } from '../contract/judge.js'
import type { Mode } from '../contract/judge.js'
import { defaultApi } from './apis-of.js'
import { apis } from './apis.js'
import { oneOf } from './one-of.js'
import { readRelease } from './read-release.js'
import type { RunFlags } from './run-flags.js'
import type { Selection } from './selection.js'
import { shardOf } from './shard.js'

/** What a run or a list is about: nothing here depends on a target. */
export interface Subject {
  api: string
  mode: Mode
  selection: Selection
}

/** @throws {ConfigurationError} when a flag has no such value. */
export function readSelection(flags: RunFlags): Subject {
  const api = oneOf('--api', flags.api ?? defaultApi, apis())
  const operations = flags.operation ?? []
  return {
    api,
    mode: oneOf('--contract', flags.contract ?? 'either', modes),
    selection: {
      groups: flags.group ?? [],
      operations,
      checks: flags.check ?? [],
      without: flags.without ?? [],
      ...(flags.release !== undefined && { release: readRelease(api, flags.release, operations) }),
      ...(flags.level !== undefined && { level: oneOf('--level', flags.level, levels) }),
      ...(flags.shard !== undefined && { shard: shardOf(flags.shard) }),
    },
  }
}
