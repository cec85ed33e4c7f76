import type { Command } from 'commander'
import { readRunConfigurations } from '../config/read-run-configurations.js'
import type { RunFlags } from '../config/run-flags.js'
import { list } from './list-command.js'
import { executeRun } from './execute-run.js'
import { runOptions } from './run-options.js'
import type { Terminal } from './terminal.js'

/** `run`: tests a target and writes reports. */
export function runCommand(root: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  const command = root.command('run').description('Test a server; without --target, the embedded reference.')
  runOptions(command).action(async (flags: RunFlags & { list?: boolean }) => {
    exitWith(
      flags.list ? await list(flags, terminal) : await executeRun(readRunConfigurations(flags, terminal), terminal),
    )
  })
}
