import { CommanderError } from 'commander'
import { ConfigurationError } from '../config/configuration-error.js'
import { printable } from '../reports/printable.js'
import { program } from './program.js'
import type { Terminal } from './terminal.js'

/**
 * Runs one command line.
 *
 * @param args without the names of Node and of the script.
 * @returns the exit code.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  try {
    const root = await program(terminal, (exitCode) => (code = exitCode))
    await root.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // Commander ends --help and --version with an error as well; what it had to say is printed.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const message = error instanceof ConfigurationError ? error.message : unexpected(error)
    terminal.stderr.write(`quay-conformance: ${printable(message)}\n`)
    return 2
  }
}

function unexpected(error: unknown): string {
  return `this should not have happened, and is no verdict on the target: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
