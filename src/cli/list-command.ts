import type { Command } from 'commander'
import type { Check } from '../checks/check.js'
import { loadSuites } from '../checks/load-suites.js'
import { apisOf } from '../config/apis-of.js'
import { readSelection } from '../config/read-selection.js'
import type { Selection } from '../config/selection.js'
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

/** Prints id, level, citation and title, separated by tabs, and why a check is intrusive. */
export async function list(flags: RunFlags, terminal: Terminal): Promise<number> {
  const subjects = apisOf(flags.api).map((api) => readSelection({ ...flags, api }))
  const suites = subjects.map(({ api, mode, selection }) => loadSuites(api, mode, selection.release))
  const checks = selectChecks((await Promise.all(suites)).flat(), subjects[0]?.selection ?? everything)
  terminal.stdout.write(checks.map((check) => `${lineOf(check)}\n`).join(''))
  return 0
}

const everything: Selection = { groups: [], operations: [], checks: [], without: [] }

function lineOf({ id, level, cites, title, intrusive }: Check): string {
  return [id, level, cites, title, ...(intrusive === undefined ? [] : [`intrusive: ${intrusive}`])].join('\t')
}
