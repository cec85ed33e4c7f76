import type { Mirror } from '../../../fixtures/gitlab/given-mirror.js'
import type { Project } from '../../../fixtures/gitlab/given-project.js'
import type { PushTarget } from '../../../fixtures/gitlab/git-server/git-server.js'
import type { GitlabWorld, NewRemoteMirror, RemoteMirror } from '../../../fixtures/gitlab/gitlab-world.js'
import { prepared } from '../../../fixtures/prepared.js'
import { Untestable } from '../../../src/checks/untestable.js'

/** A project with the protected branch, `feature` and the tag `v1`, and a repository for it to be pushed to. */
export interface Pair {
  project: Project
  target: PushTarget
}

/** @throws {Untestable} when there is no git server that the target pushes to. */
export async function pair(world: GitlabWorld): Promise<Pair> {
  const { given, maintainer } = world
  const server = await given.theGitServer()
  const project = await given.project({ readme: true })
  const { id, defaultBranch: ref } = project
  await prepared('a branch', () => maintainer.createBranch({ id, body: { branch: 'feature', ref } }).done())
  await prepared('a tag', () => maintainer.createTag({ id, body: { tag_name: 'v1', ref } }).done())
  await mustBeProtected(world, project)
  const login = { user: given.name('user'), password: given.name('password') }
  return { project, target: await server.repository(given.name('target'), login) }
}

// A mirror of protected branches pushes all of them where none is protected.
async function mustBeProtected({ maintainer, judge }: GitlabWorld, { id, defaultBranch }: Project): Promise<void> {
  const { answer } = await maintainer.protectBranch({ id, body: { name: defaultBranch } }).exchange()
  const isAlready = judge.statuses('protectBranch', 'refused.protected').includes(answer.status)
  if (answer.status >= 300 && !isAlready)
    throw new Untestable(`the branch ${defaultBranch} could not be protected: ${answer.status}`)
}

/**
 * A new mirror of the project, which was told to push once and has.
 *
 * Only the first push comes at once: the next may be put off by five minutes (app/models/remote_mirror.rb,
 * schedule_with_delay?). Whoever needs another makes another mirror.
 */
export async function pushedOnce(
  world: GitlabWorld,
  { project, target }: Pair,
  attributes: Partial<NewRemoteMirror> = {},
): Promise<{ mirror: Mirror; after: RemoteMirror }> {
  const mirror = await world.given.mirror({ project, attributes: { url: target.url, enabled: true, ...attributes } })
  await world.maintainer.syncRemoteMirror(mirror.at).succeeds()
  return { mirror, after: await mirror.updated() }
}
