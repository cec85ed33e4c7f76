import type { Project } from '../../../fixtures/gitlab/given-project.js'
import type { GitlabWorld } from '../../../fixtures/gitlab/gitlab-world.js'
import { prepared } from '../../../fixtures/prepared.js'
import type { GitlabCheck } from '../gitlab-suite.js'

const cites = 'guide REST API status codes'

/** A project is asked for by the path that it had before it was moved (lib/api/helpers.rb, find_project! and project_moved?). */
export function movedChecks(check: GitlabCheck): void {
  check(
    'listRemoteMirrors',
    'by its former path, a project is read where it is now',
    { level: 'SHOULD', cites, situation: 'refused.moved' },
    async (world) => {
      await world.control('listRemoteMirrors')
      await whileMoved(world, async ({ id, path }) => {
        const { answer } = await world.maintainer.listRemoteMirrors({ id: path }).answers('refused.moved')
        const { pathname } = new URL(answer.headers.location ?? '', 'http://no-host.invalid')
        world.expect(pathname).toMatch(new RegExp(`/api/v4/projects/${id}/remote_mirrors$`))
      })
    },
  )

  check(
    'createRemoteMirror',
    'by its former path, a project is not changed',
    { level: 'SHOULD', cites, situation: 'refused.moved' },
    async (world) => {
      const { maintainer, given, expect } = world
      await world.control('createRemoteMirror')
      await whileMoved(world, async ({ id, path }) => {
        await maintainer.createRemoteMirror({ id: path, body: { url: given.url() } }).answers('refused.moved')
        expect(await maintainer.listRemoteMirrors({ id }).succeeds()).toEqual([])
      })
    },
  )

  check(
    'listRemoteMirrors',
    'the former path of a private project tells nothing to others',
    { level: 'MUST', cites, situation: 'outsider', callers: ['outsider'] },
    async (world) => {
      await world.control('listRemoteMirrors')
      await whileMoved(world, async ({ path }) => {
        await world.outsider.listRemoteMirrors({ id: path }).answers('outsider')
      })
    },
  )
}

/** A project that has another path for as long as `use` takes: by the former one it is removed at the end. */
async function whileMoved(world: GitlabWorld, use: (project: Project) => Promise<void>): Promise<void> {
  const project = await world.given.project()
  const name = project.path.split('/').at(-1) ?? ''
  const moveTo = (path: string) => world.maintainer.editProject({ id: project.id, body: { path } }).done()
  await prepared('another path of a project', () => moveTo(`${name}-moved`))
  try {
    await use(project)
  } finally {
    await moveTo(name)
  }
}
