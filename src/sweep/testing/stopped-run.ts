import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../contract/package-root.js'
import { startKillingProxy } from './killing-proxy.js'

/** A server and the callers that it knows. */
export interface Served {
  url: string
  environment: Record<string, string>
}

interface StoppedRun {
  /** The request at which the signal comes; the request itself is carried out. */
  at: number
  signal: NodeJS.Signals
  /** Where it writes its reports. */
  out: string
  flags?: readonly string[]
}

/**
 * Runs the checks against a server and sends a signal when request number `at` is on its way there.
 *
 * @returns how it ended, and the URL by which it knew the server.
 */
export async function stoppedRun({ url, environment }: Served, { at, signal, out, flags = [] }: StoppedRun) {
  const proxy = await startKillingProxy(url, at, () => running.child.kill(signal))
  const running = start(['run', '--target', proxy.url, '--out', out, ...flags], environment)
  const ended = await running.ended
  await proxy.idle()
  return { ...ended, url: proxy.url, close: () => proxy.close() }
}

/** One command, to its end. */
export async function command(args: readonly string[], environment: Record<string, string>) {
  return start(args, environment).ended
}

function start(args: readonly string[], environment: Record<string, string>) {
  const main = join(packageRoot(), 'dist', 'src', 'cli', 'main.js')
  const child = spawn(process.execPath, ['--', main, ...args], {
    env: { PATH: process.env.PATH, ...environment },
    cwd: tmpdir(),
  })
  let stdout = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.resume()
  const ended = once(child, 'close').then(() => ({ code: child.exitCode ?? child.signalCode, stdout }))
  return { child, ended }
}
