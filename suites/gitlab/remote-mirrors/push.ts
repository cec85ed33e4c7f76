import type { Mirror } from '../../../fixtures/gitlab/given-mirror.js'
import type { Project } from '../../../fixtures/gitlab/given-project.js'
import type { GitlabWorld, NewRemoteMirror } from '../../../fixtures/gitlab/gitlab-world.js'
import { branchesOf, commitFile } from '../../../src/git/bare-repository.js'
import type { GitlabCheck } from '../gitlab-suite.js'
import { pushed } from './pushed.js'

const common = { level: 'MUST', cites: "guide Update a remote mirror's attributes" } as const

/** A mirror really pushes, to a git server of this run. */
export function pushChecks(check: GitlabCheck): void {
  check(
    'syncRemoteMirror',
    'every branch arrives at the other end, and the times of the update are kept',
    common,
    async (world) => {
      const { mirror, folder, project } = await syncedMirror(world, {})
      const after = await mirror.updated()
      world.expect(Object.keys(await branchesOf(folder)).sort()).toEqual(['feature', project.defaultBranch].sort())
      world.expect(after).toMatchObject({ update_status: 'finished', last_error: null })
      const { last_update_started_at, last_update_at, last_successful_update_at } = after
      world.expect(last_update_at).toBe(last_successful_update_at)
      world.expect(Date.parse(last_update_started_at ?? '')).toBeLessThanOrEqual(Date.parse(last_update_at ?? ''))
    },
  )

  check('syncRemoteMirror', 'with only_protected_branches, only they arrive', common, async (world) => {
    const { mirror, folder, project } = await syncedMirror(world, { only_protected_branches: true })
    world.expect((await mirror.updated()).update_status).toBe('finished')
    world.expect(Object.keys(await branchesOf(folder))).toEqual([project.defaultBranch])
  })

  check(
    'syncRemoteMirror',
    'with mirror_branch_regex, only branches arrive whose name matches',
    { ...common, capabilities: ['mirror-branch-regex'] },
    async (world) => {
      const { mirror, folder } = await syncedMirror(world, { mirror_branch_regex: '^feat' })
      world.expect((await mirror.updated()).update_status).toBe('finished')
      world.expect(Object.keys(await branchesOf(folder))).toEqual(['feature'])
    },
  )

  check('syncRemoteMirror', 'what differs at the other end is overwritten', common, async (world) => {
    const { mirror, folder, project, theirs } = await syncedMirror(world, {}, true)
    world.expect((await mirror.updated()).update_status).toBe('finished')
    world.expect((await branchesOf(folder))[project.defaultBranch]).not.toBe(theirs)
  })

  check(
    'syncRemoteMirror',
    'with keep_divergent_refs, what differs at the other end is kept, and told of',
    common,
    async (world) => {
      const { mirror, folder, project, theirs } = await syncedMirror(world, { keep_divergent_refs: true }, true)
      const after = await mirror.updated()
      world.expect((await branchesOf(folder))[project.defaultBranch]).toBe(theirs)
      world.expect(after.update_status).toBe('failed')
      world.expect(after.last_error).toContain(project.defaultBranch)
    },
  )
}

interface Synced {
  mirror: Mirror
  project: Project
  /** Of the repository at the other end. */
  folder: string
  /** The commit that the other end had on the default branch. */
  theirs?: string
}

/** A project with two branches, and an enabled mirror of it that was told to push. @param diverges the other end has a commit. */
async function syncedMirror(
  world: GitlabWorld,
  attributes: Partial<NewRemoteMirror>,
  diverges = false,
): Promise<Synced> {
  const { project, target } = await pushed(world)
  const theirs = diverges
    ? await commitFile(target.folder, project.defaultBranch, 'OTHER.md', 'Not of the project.\n')
    : undefined
  const mirror = await world.given.mirror({ project, attributes: { url: target.url, enabled: true, ...attributes } })
  await world.maintainer.syncRemoteMirror(mirror.at).succeeds()
  return { mirror, project, folder: target.folder, ...(theirs !== undefined && { theirs }) }
}
