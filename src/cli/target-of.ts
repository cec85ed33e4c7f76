import { readTarget } from '../config/read-target.js'
import type { NamedTarget, TargetFlags } from '../config/read-target.js'
import type { Terminal } from './terminal.js'

/**
 * The server that a command is told of, with a word of warning where nobody knows whether it is the right one.
 *
 * @throws {ConfigurationError}
 */
export async function targetOf(flags: TargetFlags, terminal: Terminal): Promise<NamedTarget> {
  const named = await readTarget(flags, terminal)
  if (named.transport.insecure)
    terminal.stderr.write('The certificate of the server is not checked (--insecure): tokens go to whoever answers.\n')
  return named
}
