import { prepared } from '../../../fixtures/prepared.js'
import { branchesOf, commitFile, tagsOf } from '../../../src/git/bare-repository.js'
import type { GitlabCheck } from '../gitlab-suite.js'
import { pair, pushedOnce } from './pushed.js'

const common = { level: 'MUST', cites: "guide Update a remote mirror's attributes" } as const

// What is pushed stands in Gitaly, internal/gitaly/service/remote/update_remote_mirror.go; what becomes of the mirror in
// app/services/projects/update_remote_mirror_service.rb and app/models/remote_mirror.rb.

/** A mirror really pushes, to a git server of this run. */
export function pushChecks(check: GitlabCheck): void {
  check(
    'syncRemoteMirror',
    'every branch arrives at the other end, and the times of the update are kept',
    common,
    async (world) => {
      const { expect } = world
      const both = await pair(world)
      const { after } = await pushedOnce(world, both)
      const branches = Object.keys(await branchesOf(both.target.folder))
      expect(branches.sort()).toEqual(['feature', both.project.defaultBranch].sort())
      expect(after).toMatchObject({ update_status: 'finished', last_error: null })
      const { last_update_started_at, last_update_at, last_successful_update_at } = after
      expect(last_update_at).toBe(last_successful_update_at)
      expect(Date.parse(last_update_started_at ?? '')).toBeLessThanOrEqual(Date.parse(last_update_at ?? ''))
    },
  )

  for (const attributes of [{}, { only_protected_branches: true }])
    check(
      'syncRemoteMirror',
      `tags arrive${attributes.only_protected_branches ? ', also with only_protected_branches' : ''}`,
      { ...common, level: 'SHOULD', cites: 'public source internal/gitaly/service/remote/update_remote_mirror.go' },
      async (world) => {
        const both = await pair(world)
        const { after } = await pushedOnce(world, both, attributes)
        world.expect(after.update_status).toBe('finished')
        world.expect(Object.keys(await tagsOf(both.target.folder))).toEqual(['v1'])
      },
    )

  check('syncRemoteMirror', 'with only_protected_branches, only they arrive', common, async (world) => {
    const both = await pair(world)
    const { after } = await pushedOnce(world, both, { only_protected_branches: true })
    world.expect(after.update_status).toBe('finished')
    world.expect(Object.keys(await branchesOf(both.target.folder))).toEqual([both.project.defaultBranch])
  })

  check(
    'syncRemoteMirror',
    'with mirror_branch_regex, only branches arrive whose name matches',
    { ...common, capabilities: ['mirror-branch-regex'] },
    async (world) => {
      const both = await pair(world)
      const { after } = await pushedOnce(world, both, { mirror_branch_regex: '^feat' })
      world.expect(after.update_status).toBe('finished')
      world.expect(Object.keys(await branchesOf(both.target.folder))).toEqual(['feature'])
    },
  )

  check(
    'syncRemoteMirror',
    'a branch that went on arrives, one that was deleted goes, and one that only the other end has stays',
    { ...common, level: 'SHOULD', cites: 'public source internal/gitaly/service/remote/update_remote_mirror.go' },
    async (world) => {
      const { maintainer, expect } = world
      const both = await pair(world)
      const { project, target } = both
      const { id, defaultBranch } = project
      const first = await pushedOnce(world, both)
      const before = await branchesOf(target.folder)
      const theirs = await commitFile(target.folder, 'theirs', 'THEIRS.md', 'Not of the project.\n')
      await maintainer.deleteRemoteMirror(first.mirror.at).done()
      const file = { branch: defaultBranch, content: 'More.\n', commit_message: 'Add more' }
      await prepared('a commit', () => maintainer.createFile({ id, file_path: 'MORE.md', body: file }).done())
      await prepared('a branch less', () => maintainer.deleteBranch({ id, branch: 'feature' }).done())
      const { after } = await pushedOnce(world, both)
      expect(after.update_status).toBe('finished')
      const branches = await branchesOf(target.folder)
      expect(Object.keys(branches).sort()).toEqual([defaultBranch, 'theirs'].sort())
      expect(branches.theirs).toBe(theirs)
      expect(branches[defaultBranch]).not.toBe(before[defaultBranch])
    },
  )

  check('syncRemoteMirror', 'what differs at the other end is overwritten', common, async (world) => {
    const both = await pair(world)
    const { folder } = both.target
    const theirs = await commitFile(folder, both.project.defaultBranch, 'OTHER.md', 'Not of the project.\n')
    const { after } = await pushedOnce(world, both)
    world.expect(after.update_status).toBe('finished')
    world.expect((await branchesOf(folder))[both.project.defaultBranch]).not.toBe(theirs)
  })

  check(
    'syncRemoteMirror',
    'with keep_divergent_refs, what differs at the other end is kept and told of, and the rest arrives',
    common,
    async (world) => {
      const { expect } = world
      const both = await pair(world)
      const { defaultBranch } = both.project
      const { folder } = both.target
      const theirs = await commitFile(folder, defaultBranch, 'OTHER.md', 'Not of the project.\n')
      const { after } = await pushedOnce(world, both, { keep_divergent_refs: true })
      const branches = await branchesOf(folder)
      expect(branches[defaultBranch]).toBe(theirs)
      expect(Object.keys(branches).sort()).toEqual(['feature', defaultBranch].sort())
      expect(after.update_status).toBe('failed')
      expect(after.last_error).toContain(defaultBranch)
      expect(after.last_successful_update_at).toBe(null)
    },
  )

  check(
    'syncRemoteMirror',
    'a push that fails leaves its reason, without user name and password',
    common,
    async (world) => {
      const { expect } = world
      const both = await pair(world)
      const secrets = [world.given.name('user'), world.given.name('password')]
      const url = both.target.url.replace(/\/\/[^@]+@/, `//${secrets.join(':')}@`)
      const { after } = await pushedOnce(world, both, { url })
      expect(['failed', 'to_retry']).toContain(after.update_status)
      expect(after.last_error).toBeTruthy()
      expect(secrets.filter((secret) => JSON.stringify(after).includes(secret))).toEqual([])
      expect(after.last_update_started_at).not.toBe(null)
      expect(after.last_successful_update_at).toBe(null)
      expect(await branchesOf(both.target.folder)).toEqual({})
    },
  )
}
