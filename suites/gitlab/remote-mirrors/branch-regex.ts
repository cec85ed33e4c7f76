import type { GitlabWorld } from '../../../fixtures/gitlab/gitlab-world.js'
import type { GitlabCheck } from '../gitlab-suite.js'

const common = { level: 'MUST', capabilities: ['mirror-branch-regex'] } as const

/** Which branches are pushed: all, protected ones, or those whose name matches. Never two of these rules at once. */
export function branchRegexChecks(check: GitlabCheck): void {
  check(
    'createRemoteMirror',
    'mirror_branch_regex can be set from the start',
    { ...common, cites: 'guide Create a push mirror' },
    async (world) => {
      const { id } = await world.given.theProject()
      const body = { url: world.given.url(), mirror_branch_regex: '^release/' }
      const made = await world.maintainer.createRemoteMirror({ id, body }).succeeds()
      world.expect(made).toMatchObject({ mirror_branch_regex: '^release/', only_protected_branches: false })
    },
  )

  check(
    'updateRemoteMirror',
    'mirror_branch_regex takes the place of only_protected_branches, and the other way round',
    { ...common, cites: "guide Update a remote mirror's attributes" },
    async (world) => {
      const mirror = await world.given.mirror({ attributes: { only_protected_branches: true } })
      const change = (body: object) => world.maintainer.updateRemoteMirror({ ...mirror.at, body }).succeeds()
      const byName = { mirror_branch_regex: '^main$', only_protected_branches: false }
      world.expect(await change({ mirror_branch_regex: '^main$' })).toMatchObject(byName)
      const byProtection = { mirror_branch_regex: null, only_protected_branches: true }
      world.expect(await change({ only_protected_branches: true })).toMatchObject(byProtection)
    },
  )

  check(
    'updateRemoteMirror',
    'mirror_branch_regex is taken away by null, and not by only_protected_branches being false',
    { ...common, cites: 'public source ee/spec/requests/api/remote_mirrors_spec.rb' },
    async (world) => {
      const mirror = await world.given.mirror({ attributes: { mirror_branch_regex: '^main$' } })
      const change = (body: object) => world.maintainer.updateRemoteMirror({ ...mirror.at, body }).succeeds()
      world.expect((await change({ only_protected_branches: false })).mirror_branch_regex).toBe('^main$')
      world.expect((await change({ mirror_branch_regex: null })).mirror_branch_regex).toBe(null)
    },
  )

  for (const operationId of ['createRemoteMirror', 'updateRemoteMirror'] as const) {
    check(
      operationId,
      'mirror_branch_regex and only_protected_branches exclude each other',
      { ...common, cites: 'guide Create a push mirror', situation: 'refused.exclusive' },
      (world) =>
        refused(world, operationId, 'refused.exclusive', { only_protected_branches: true, mirror_branch_regex: 'a' }),
    )

    check(
      operationId,
      'mirror_branch_regex must be an expression',
      { ...common, cites: 'guide Create a push mirror', situation: 'refused.expression' },
      (world) => refused(world, operationId, 'refused.expression', { mirror_branch_regex: '(' }),
    )
  }
}

type Changing = 'createRemoteMirror' | 'updateRemoteMirror'

async function refused(
  world: GitlabWorld,
  operationId: Changing,
  situation: string,
  attributes: object,
): Promise<void> {
  const mirror = await world.given.mirror()
  await world.control(operationId)
  const creates = operationId === 'createRemoteMirror'
  const parameters = creates ? { id: mirror.at.id } : mirror.at
  const body = { ...attributes, ...(creates && { url: world.given.url() }) }
  await world.call('maintainer', operationId, { parameters, body }).answers(situation)
  world.expect(await mirror.read()).toEqual(mirror.made)
}
