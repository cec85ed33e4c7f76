import type { Command } from 'commander'

/** How a server is reached: the flags of every command that talks to one. Proxies are named by variables, as everywhere. */
export function transportOptions(command: Command): Command {
  return command
    .option('--timeout <ms>', 'how long one answer may take (default: 10000)')
    .option('--ca <file>', 'trust the authorities in this PEM file, and no others, for the certificate of the server')
    .option('--insecure', 'do not check the certificate of the server; every report says so')
}
