import { resolve } from 'node:path'
import type { Command } from 'commander'
import { ConfigurationError } from '../config/configuration-error.js'
import { duration } from '../config/duration.js'
import type { TargetFlags } from '../config/read-target.js'
import { runOfName, prefixOf } from '../journal/owned-name.js'
import { printable } from '../reports/printable.js'
import { sweep } from '../sweep/sweep.js'
import { targetOf } from './target-of.js'
import { targetOptions } from './target-options.js'
import type { Terminal } from './terminal.js'

interface SweepFlags extends TargetFlags {
  run?: string
  olderThan?: string
  dryRun?: boolean
  out?: string
}

/** `sweep`: removes what runs that were killed left on a server. */
export function sweepCommand(root: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  const command = root.command('sweep').description('Remove from a server what runs that were killed left there.')
  targetOptions(command)
    .option('--run <id>', 'only what this run made')
    .option('--older-than <time>', 'only runs that began longer ago, e.g. 30m (default: ended here, or 1h ago)')
    .option('--out <dir>', 'folder in which the runs left their journals (default: reports)')
    .option('--dry-run', 'only say what would be removed')
    .action(async (flags: SweepFlags) => {
      exitWith(await sweepTarget(flags, terminal))
    })
}

async function sweepTarget(flags: SweepFlags, terminal: Terminal): Promise<number> {
  const target = await targetOf(flags, terminal)
  const { run, olderThan, dryRun = false } = flags
  if (run !== undefined && runOfName(`${prefixOf(run)}x`) === undefined)
    throw new ConfigurationError(`--run must be the id of a run, e.g. qtou0sp8mqq, not "${run}".`)
  const which = {
    ...(run !== undefined && { runId: run }),
    ...(olderThan !== undefined && { olderThanMs: duration('--older-than', olderThan) }),
  }
  const counts = { removed: 0, failed: 0 }
  const say = (text: string) => terminal.stdout.write(`${printable(text)}\n`)
  await sweep(
    { ...target, which, dryRun, folder: resolve(terminal.cwd, flags.out ?? 'reports') },
    {
      removed: ({ kind, name }) => {
        counts.removed += 1
        say(`${dryRun ? 'would remove' : 'removed'} the ${kind} ${name}`)
      },
      failed: ({ kind, name }, reason) => {
        counts.failed += 1
        say(`could not remove the ${kind} ${name}: ${reason}`)
      },
      note: (text) => {
        terminal.stderr.write(`${printable(text)}\n`)
      },
    },
  )
  say(`${counts.removed} ${dryRun ? 'to be removed' : 'removed'}, ${counts.failed} could not be removed`)
  return counts.failed > 0 ? 1 : 0
}
