import type { Writable } from 'node:stream'

/** Where a command is run: its streams, its folder, its variables. */
export interface Terminal {
  stdout: Writable & { isTTY?: boolean; columns?: number }
  stderr: Writable & { isTTY?: boolean }
  cwd: string
  env: Readonly<Record<string, string | undefined>>
}
