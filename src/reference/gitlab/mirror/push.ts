import { runGit } from '../../../git/run-git.js'
import { withoutCredentials } from '../url/masked-url.js'

/** What became of a push. */
export interface Pushed {
  /** Full names of what the other end has in another form, and keeps. */
  diverged: string[]
  /** Why nothing was pushed; without user name and password. */
  failure?: string
}

interface Push {
  /** Full names of branches and tags. */
  refs: readonly string[]
  /** Full names of what goes at the other end. */
  gone?: readonly string[]
  /** Whether what differs at the other end is overwritten. */
  force: boolean
  signal: AbortSignal
}

/** Pushes branches and tags of a repository on disk. */
export async function push(repository: string, url: string, { refs, gone = [], force, signal }: Push): Promise<Pushed> {
  if (refs.length + gone.length === 0) return { diverged: [] }
  const refspecs = [...refs.map((ref) => `${force ? '+' : ''}${ref}:${ref}`), ...gone.map((ref) => `:${ref}`)]
  const options = { repository, configuration: credentials(url), signal }
  const { code, stdout, stderr } = await runGit(['push', '--porcelain', withoutCredentials(url), ...refspecs], options)
  const diverged = [...stdout.matchAll(/^!\t(refs\/\S+?):\S+\t\[rejected\]/gm)].map(([, ref = '']) => ref)
  return { diverged, ...(code !== 0 && diverged.length === 0 && { failure: (stderr || stdout).trim() }) }
}

/**
 * Branches and tags of the other end, by their full names, with the ids of their commits.
 *
 * @throws {Error} when it does not tell.
 */
export async function remoteRefs(
  repository: string,
  url: string,
  signal: AbortSignal,
): Promise<{ refs: Record<string, string> } | { failure: string }> {
  const options = { repository, configuration: credentials(url), signal }
  const { code, stdout, stderr } = await runGit(['ls-remote', '--refs', withoutCredentials(url)], options)
  if (code !== 0) return { failure: (stderr || stdout).trim() }
  const lines = stdout.trim().split('\n').filter(Boolean)
  return {
    refs: Object.fromEntries(
      lines.map((line) => {
        const [id = '', name = ''] = line.split('\t')
        return [name, id]
      }),
    ),
  }
}

// Not in the URL: git prints that, and other users of the machine see it among the arguments.
function credentials(url: string): Record<string, string> {
  const { username, password } = new URL(url)
  if (username === '' && password === '') return {}
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')
  return { 'http.extraHeader': `Authorization: Basic ${basic}` }
}
