import type { Command } from 'commander'
import type { Check } from '../checks/check.js'
import { loadSuites } from '../checks/load-suites.js'
import { readSelection } from '../config/read-selection.js'
import type { RunFlags } from '../config/run-flags.js'
import { selectChecks } from '../runner/select-checks.js'
import { selectionOptions } from './run-options.js'
import type { Terminal } from './terminal.js'

/** `list`: the selected checks, one a line. */
export function listCommand(root: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  const command = root.command('list').description('List the checks (the same as run --list).')
  selectionOptions(command).action(async (flags: RunFlags) => {
    exitWith(await list(flags, terminal))
  })
}

/** Prints id, level, citation and title, separated by tabs. */
export async function list(flags: RunFlags, terminal: Terminal): Promise<number> {
  const { api, mode, selection } = readSelection(flags)
  const checks = selectChecks(await loadSuites(api, mode, selection.release), selection)
  terminal.stdout.write(checks.map((check) => `${lineOf(check)}\n`).join(''))
  return 0
}

function lineOf({ id, level, cites, title }: Check): string {
  return [id, level, cites, title].join('\t')
}
