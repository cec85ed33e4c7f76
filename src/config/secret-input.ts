import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import type { Readable, Writable } from 'node:stream'
import { ConfigurationError } from './configuration-error.js'

/** Where a secret may come from. Never a flag: command lines are shown to every user of the machine. */
export interface SecretSources {
  /** Environment variable that is looked at first. */
  variable: string
  env: Readonly<Record<string, string | undefined>>
  stdin: Readable & { isTTY?: boolean }
  stderr: Writable
}

/**
 * A password: from its variable, else asked for in a terminal, else the first line of the standard input.
 *
 * @throws {ConfigurationError} when there is none.
 */
export async function secretInput(what: string, { variable, env, stdin, stderr }: SecretSources): Promise<string> {
  const fromVariable = env[variable]
  if (fromVariable !== undefined && fromVariable !== '') return fromVariable
  const isTerminal = stdin.isTTY === true
  if (isTerminal) stderr.write(`${what}: `)
  // A terminal shows what is typed by writing it to the output of the interface, so that goes nowhere.
  const lines = createInterface({ input: stdin, output: new PassThrough().resume(), terminal: isTerminal })
  let line = ''
  for await (const each of lines) {
    line = each
    break
  }
  lines.close()
  if (isTerminal) stderr.write('\n')
  if (line !== '') return line
  throw new ConfigurationError(`${what} is missing: set ${variable}, or pass it on the standard input.`)
}
