import type { PushTarget } from '../../../fixtures/gitlab/git-server/git-server.js'
import type { Project } from '../../../fixtures/gitlab/given-project.js'
import type { GitlabWorld } from '../../../fixtures/gitlab/gitlab-world.js'
import { prepared } from '../../../fixtures/prepared.js'
import { Untestable } from '../../../src/checks/untestable.js'

/**
 * A project with a protected branch and `feature` beside it, and an empty repository for it to be pushed to.
 *
 * @throws {Untestable} when there is no git server, or the target does not push to where it is.
 */
export async function pushed(world: GitlabWorld): Promise<{ project: Project; target: PushTarget }> {
  const { given, maintainer } = world
  const server = await given.theGitServer()
  if (!(await given.pushUrl()).startsWith(server.address))
    throw new Untestable(
      `the target does not push to ${server.address}: let it push to local addresses, or set --listen to one that it pushes to`,
    )
  const project = await given.project({ readme: true })
  const body = { branch: 'feature', ref: project.defaultBranch }
  await prepared('a branch', () => maintainer.createBranch({ id: project.id, body }).done())
  const login = { user: 'mirror', password: given.name('password') }
  return { project, target: await server.repository(given.name('target'), login) }
}
