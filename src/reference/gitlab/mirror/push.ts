import { runGit } from '../../../git/run-git.js'
import { withoutCredentials } from '../url/masked-url.js'

/** What became of a push. */
export interface Pushed {
  /** Branches that the other end has in another form, and keeps. */
  diverged: string[]
  /** Why nothing was pushed; without user name and password. */
  failure?: string
}

/** Pushes branches of a repository on disk. @param force whether what differs at the other end is overwritten. */
export async function push(
  repository: string,
  url: string,
  { branches, force, signal }: { branches: readonly string[]; force: boolean; signal: AbortSignal },
): Promise<Pushed> {
  if (branches.length === 0) return { diverged: [] }
  const refs = branches.map((branch) => `${force ? '+' : ''}refs/heads/${branch}:refs/heads/${branch}`)
  const configuration = credentials(url)
  const args = ['push', '--porcelain', withoutCredentials(url), ...refs]
  const { code, stdout, stderr } = await runGit(args, { repository, configuration, signal })
  const diverged = [...stdout.matchAll(/^!\trefs\/heads\/(\S+?):\S+\t\[rejected\]/gm)].map(([, branch = '']) => branch)
  return { diverged, ...(code !== 0 && diverged.length === 0 && { failure: (stderr || stdout).trim() }) }
}

// Not in the URL: git prints that, and other users of the machine see it among the arguments.
function credentials(url: string): Record<string, string> {
  const { username, password } = new URL(url)
  if (username === '' && password === '') return {}
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')
  return { 'http.extraHeader': `Authorization: Basic ${basic}` }
}
