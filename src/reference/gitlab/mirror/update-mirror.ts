import type { Mirror } from '../store/mirror.js'
import type { Project } from '../store/project.js'
import { push } from './push.js'

/** Pushes to a mirror once, and keeps in it what became of that. Never throws. */
export async function updateMirror({ repository }: Project, mirror: Mirror, signal: AbortSignal): Promise<void> {
  mirror.updateStatus = 'started'
  mirror.lastUpdateStartedAt = new Date()
  try {
    const branches = (await repository.branches()).filter((branch) =>
      isSelected(branch, mirror, repository.defaultBranch),
    )
    const force = mirror.keepDivergentRefs !== true
    const { diverged, failure } = await push(await repository.made(), mirror.url, { branches, force, signal })
    if (failure !== undefined) end(mirror, 'to_retry', failure)
    else if (diverged.length > 0)
      end(
        mirror,
        'failed',
        `Some refs have diverged and have not been updated on the remote:\n\n${diverged.map((branch) => `refs/heads/${branch}`).join('\n')}`,
      )
    else end(mirror, 'finished', null)
  } catch (error) {
    end(mirror, 'failed', error instanceof Error ? error.message : String(error))
  }
}

function isSelected(branch: string, mirror: Mirror, protectedBranch: string | null): boolean {
  if (mirror.onlyProtectedBranches) return branch === protectedBranch
  return mirror.branchRegex === null || new RegExp(mirror.branchRegex).test(branch)
}

function end(mirror: Mirror, status: Mirror['updateStatus'], error: string | null): void {
  mirror.updateStatus = status
  mirror.lastError = error
  if (status === 'to_retry') return
  mirror.lastUpdateAt = new Date()
  if (status === 'finished') mirror.lastSuccessfulUpdateAt = mirror.lastUpdateAt
}
