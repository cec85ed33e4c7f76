import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshBuild } from '../../runner/testing/fresh-build.js'
import { temporaryFolder } from '../../runner/testing/temporary-folder.js'

/** The command line as users run it: the compiled bin, in a process and a folder of its own. */
export class CliProcess {
  stdout = ''
  stderr = ''
  readonly cwd: string
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown[]>

  constructor(args: readonly string[], { env = {}, cwd = temporaryFolder() }: CliOptions = {}) {
    const main = join(
      freshBuild(['cli', 'config', 'runner', 'reports', 'discover', 'declaration']),
      'src',
      'cli',
      'main.js',
    )
    this.cwd = cwd
    // Nothing of the variables that this test run itself was started with.
    const clean = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: tmpdir(), ...env }
    this.#child = spawn(process.execPath, ['--', main, ...args], { cwd, env: clean, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()))
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()))
    this.#ended = once(this.#child, 'close')
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }

  /** The exit code, or the signal that ended it. */
  async ended(): Promise<number | string> {
    const [code, signal] = (await this.#ended) as [number | null, string | null]
    return code ?? signal ?? 'neither code nor signal'
  }

  /** Waits until `condition` holds, as long as the process runs. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.#child.exitCode !== null) throw new Error(`ended with ${this.#child.exitCode} before: ${this.stderr}`)
      await new Promise((done) => setTimeout(done, 20))
    }
  }
}

export interface CliOptions {
  env?: Record<string, string>
  cwd?: string
}

/** Runs one command to its end. */
export async function cli(args: readonly string[], options: CliOptions = {}) {
  const running = new CliProcess(args, options)
  const code = await running.ended()
  const { stdout, stderr, cwd } = running
  return { code, stdout, stderr, cwd }
}
