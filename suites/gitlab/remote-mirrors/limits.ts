import type { Project } from '../../../fixtures/gitlab/given-project.js'
import type { GitlabWorld } from '../../../fixtures/gitlab/gitlab-world.js'
import type { GitlabCheck } from '../gitlab-suite.js'

// Only the newest releases keep these limits, so that they are findings and no failures.
const common = { level: 'MAY', capabilities: ['mirror-limits'] } as const

/** What keeps a project from being mirrored in circles or too often. */
export function limitChecks(check: GitlabCheck): void {
  check(
    'createRemoteMirror',
    'a project has at most ten enabled mirrors, and others besides',
    {
      ...{ ...common, cites: 'public source spec/models/remote_mirror_spec.rb', situation: 'refused.limit' },
      capabilities: ['mirror-limits', 'mirror-updates'],
    },
    async (world) => {
      const project = await world.given.project()
      for (let count = 0; count < 10; count += 1) await world.given.mirror({ project, attributes: { enabled: true } })
      await create(world, project, { url: world.given.url(), enabled: true }).answers('refused.limit')
      await create(world, project, { url: world.given.url() }).succeeds()
    },
  )

  check(
    'createRemoteMirror',
    'a url is mirrored once, whoever signs in there; another project may mirror it too',
    { ...common, cites: 'public source spec/models/remote_mirror_spec.rb', situation: 'refused.duplicate' },
    async (world) => {
      const { project, url } = await world.given.mirror()
      const other = withLogin(world, url)
      await create(world, project, { url: other }).answers('refused.duplicate')
      await create(world, await world.given.project(), { url }).succeeds()
    },
  )

  for (const { name, urlOf } of [
    { name: 'as it is', urlOf: (_: GitlabWorld, url: string) => url },
    { name: 'without its suffix', urlOf: (_: GitlabWorld, url: string) => url.replace(/\.git$/, '') },
    { name: 'with a slash behind it', urlOf: (_: GitlabWorld, url: string) => `${url}/` },
    { name: 'behind user name and password', urlOf: withLogin },
  ])
    check(
      'createRemoteMirror',
      `a project is not mirrored to itself: its own url ${name}`,
      { ...common, cites: 'public source spec/models/remote_mirror_spec.rb', situation: 'refused.self' },
      async (world) => {
        await world.control('createRemoteMirror')
        const project = await world.given.project()
        await create(world, project, { url: urlOf(world, project.repositoryUrl) }).answers('refused.self')
        world.expect(await world.maintainer.listRemoteMirrors({ id: project.id }).succeeds()).toEqual([])
      },
    )
}

function withLogin({ given }: GitlabWorld, url: string): string {
  return url.replace('://', `://${given.name('user')}:password@`)
}

function create({ maintainer }: GitlabWorld, { id }: Project, body: { url: string; enabled?: boolean }) {
  return maintainer.createRemoteMirror({ id, body })
}
