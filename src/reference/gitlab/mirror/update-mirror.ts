import type { Mirror } from '../store/mirror.js'
import type { Project } from '../store/project.js'
import type { GitRepository } from './git-repository.js'
import { push, remoteRefs } from './push.js'

/** Pushes to a mirror once, and keeps in it what became of that. Never throws. */
export async function updateMirror({ repository }: Project, mirror: Mirror, signal: AbortSignal): Promise<void> {
  mirror.updateStatus = 'started'
  mirror.lastUpdateStartedAt = new Date()
  try {
    const folder = await repository.made()
    const there = await remoteRefs(folder, mirror.url, signal)
    if ('failure' in there) {
      end(mirror, 'to_retry', there.failure)
      return
    }
    const isSelected = selection(mirror, repository.defaultBranch)
    const refs = (await repository.refs()).filter(isSelected)
    const force = mirror.keepDivergentRefs !== true
    const gone = force ? await merged(repository, there.refs, isSelected) : []
    const { diverged, failure } = await push(folder, mirror.url, { refs, gone, force, signal })
    if (failure !== undefined) end(mirror, 'to_retry', failure)
    else if (diverged.length > 0) end(mirror, 'failed', `${divergence}\n\n${diverged.join('\n')}`)
    else end(mirror, 'finished', null)
  } catch (error) {
    end(mirror, 'failed', error instanceof Error ? error.message : String(error))
  }
}

const divergence = 'Some refs have diverged and have not been updated on the remote:'

/** Which branches and tags are pushed; tags always are. */
function selection(mirror: Mirror, protectedBranch: string | null): (ref: string) => boolean {
  const expression = mirror.branchRegex === null ? undefined : new RegExp(mirror.branchRegex)
  return (ref) => {
    const branch = /^refs\/heads\/(.*)$/.exec(ref)?.[1]
    if (branch === undefined) return true
    return mirror.onlyProtectedBranches ? branch === protectedBranch : (expression?.test(branch) ?? true)
  }
}

/** What only the other end has, and would not lose: its commits are in the default branch. */
async function merged(
  repository: GitRepository,
  there: Record<string, string>,
  isSelected: (ref: string) => boolean,
): Promise<string[]> {
  const own = new Set(await repository.refs())
  const extra = Object.entries(there).filter(([ref]) => !own.has(ref) && isSelected(ref))
  const found: string[] = []
  for (const [ref, commit] of extra) if (await repository.isMerged(commit)) found.push(ref)
  return found
}

function end(mirror: Mirror, status: Mirror['updateStatus'], error: string | null): void {
  mirror.updateStatus = status
  mirror.lastError = error
  if (status === 'to_retry') return
  mirror.lastUpdateAt = new Date()
  if (status === 'finished') mirror.lastSuccessfulUpdateAt = mirror.lastUpdateAt
}
