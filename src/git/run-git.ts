import { execFile } from 'node:child_process'

export interface GitOptions {
  /** The repository; without one, the command needs none. */
  repository?: string
  input?: string
  /** Configuration for this command alone. It may hold secrets: unlike arguments, other users of the machine do not see it. */
  configuration?: Record<string, string>
  signal?: AbortSignal
}

export interface GitOutput {
  code: number
  stdout: string
  stderr: string
}

const author = { NAME: 'quay-conformance', EMAIL: 'conformance@example.com' }

/** Runs the `git` command of this machine, without the configuration of this machine and without ever asking anybody. */
export function runGit(args: readonly string[], options: GitOptions = {}): Promise<GitOutput> {
  const { repository, input, configuration = {}, signal } = options
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...(repository === undefined ? [] : ['--git-dir', repository]), ...args],
      { env: environment(configuration), ...(signal && { signal }), timeout: 60_000 },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(new Error(error.message, { cause: error }))
        else resolve({ code: Number(error?.code ?? 0), stdout, stderr })
      },
    )
    // It may end without reading all of it.
    child.stdin?.on('error', () => undefined).end(input ?? '')
  })
}

/** The same, for a command that must succeed. @returns what it printed, without the line break at the end. */
export async function git(args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await runGit(args, options)
  if (code !== 0) throw new Error(`git ${args[0] ?? ''} failed: ${stderr.trim()}`)
  return stdout.trimEnd()
}

function environment(configuration: Record<string, string>): NodeJS.ProcessEnv {
  const entries = Object.entries(configuration)
  return {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    ...{ GIT_AUTHOR_NAME: author.NAME, GIT_AUTHOR_EMAIL: author.EMAIL },
    ...{ GIT_COMMITTER_NAME: author.NAME, GIT_COMMITTER_EMAIL: author.EMAIL },
    GIT_CONFIG_COUNT: String(entries.length),
    ...Object.fromEntries(
      entries.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
}
