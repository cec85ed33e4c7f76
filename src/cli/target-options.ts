import type { Command } from 'commander'

/** The flags of every command that talks to a server which somebody else runs. */
export function targetOptions(command: Command): Command {
  return command
    .option('--target <url>', 'base URL of the server')
    .option('--api <name>', 'API that it speaks (default: quay)')
    .option('--env-file <file>', 'file of variables, in place of .env')
    .option('--timeout <ms>', 'how long one answer may take (default: 10000)')
}
