import type { Command } from 'commander'
import { defaultApi } from '../config/apis-of.js'
import { transportOptions } from './transport-options.js'

/** The flags that `run` and `list` share: what to select. */
export function selectionOptions(command: Command): Command {
  return command
    .option('--api <name>', `API to test, or all (default: ${defaultApi})`)
    .option('--contract <mode>', 'what counts: documented, observed or either (default: either)')
    .option('--release <release>', 'only what this release of the product serves, e.g. 3.12 (default: any)')
    .option('--group <name>', 'only checks of this endpoint group; repeatable', append)
    .option('--operation <id>', 'only checks of this operation; repeatable', append)
    .option('--check <id-or-glob>', 'only checks with such an id; repeatable', append)
    .option('--level <level>', 'only checks of this level or a stricter one: MUST, SHOULD or MAY')
    .option('--shard <i/n>', 'only part i of n; the parts are disjoint, together they are all')
}

/** The flags of `run`. */
export function runOptions(command: Command): Command {
  return transportOptions(selectionOptions(command))
    .option('--target <url>', 'base URL of the server under test; without it, the embedded reference')
    .option('--without <capability>', 'skip checks of what the target lacks, e.g. repo-mirror; repeatable', append)
    .option('--concurrency <n>', 'checks and requests under way at the same time, at most (default: 16)')
    .option('--seed <n>', 'seed of generated values, to repeat a run')
    .option('--deadline <ms>', 'how long an effect after the answer may take (default: 60000)')
    .option('--listen <address>', 'address at which the target reaches servers of this run (default: 127.0.0.1)')
    .option('--baseline <file>', 'JSON file of known failures')
    .option('--out <dir>', 'folder for the reports (default: reports)')
    .option('--env-file <file>', 'file of variables, in place of .env')
    .option('--keep', 'leave on the target what the run makes')
    .option(
      '--allow-intrusive',
      'run intrusive checks (messages to everybody, accounts, ...) on any target, not only on loopback',
    )
    .option('--bail <n>', 'start no further check after n failures')
    .option(
      '--min-executed <percent>',
      'exit 3 when less than this of what the target serves was executed (default: 90)',
    )
    .option('--list', 'only list the selected checks')
}

/** Collects the values of a flag that may be repeated. */
export function append(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value]
}
