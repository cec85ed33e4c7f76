import type { Command } from 'commander'
import { defaultApi } from '../config/apis-of.js'
import { transportOptions } from './transport-options.js'

/** The flags of every command that talks to a server which somebody else runs. */
export function targetOptions(command: Command): Command {
  const named = command
    .option('--target <url>', 'base URL of the server')
    .option('--api <name>', `API that it speaks (default: ${defaultApi})`)
    .option('--env-file <file>', 'file of variables, in place of .env')
  return transportOptions(named)
}
