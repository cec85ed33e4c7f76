import { Command } from 'commander'
import { purpose, tool } from '../reports/tool.js'
import { discoverCommand } from './discover-command.js'
import { doctorCommand } from './doctor-command.js'
import { initCommand } from './init-command.js'
import { listCommand } from './list-command.js'
import { proveCommand } from './prove-command.js'
import { runCommand } from './run-command.js'
import { serveCommand } from './serve-command.js'
import { sweepCommand } from './sweep-command.js'
import type { Terminal } from './terminal.js'

/** The command line of this package. @param exitWith receives the exit code of the command that ran. */
export async function program(terminal: Terminal, exitWith: (code: number) => void): Promise<Command> {
  const { name, version } = tool()
  const root = new Command(name)
  // Before the commands are made, because they inherit it.
  root
    .description(`${purpose()}.`)
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      outputError: (text, write) => {
        write(`${name}: ${sentence(text)}\n`)
      },
    })
    .showSuggestionAfterError()
  runCommand(root, terminal, exitWith)
  serveCommand(root, terminal, exitWith)
  listCommand(root, terminal, exitWith)
  proveCommand(root, terminal, exitWith)
  await initCommand(root, terminal, exitWith)
  doctorCommand(root, terminal, exitWith)
  discoverCommand(root, terminal, exitWith)
  sweepCommand(root, terminal, exitWith)
  return root
}

/** Commander's own messages, `error: unknown option '--x'\n(Did you mean --y?)`, on one line. */
function sentence(text: string): string {
  return text
    .replace(/^error: /, '')
    .trim()
    .split('\n')
    .join(' ')
}
