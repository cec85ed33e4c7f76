import { join } from 'node:path'
import { projectBody } from '../bodies/project-body.js'
import type { Answer, Call, Handlers } from '../call.js'
import { GitRepository } from '../mirror/git-repository.js'
import { Refusal } from '../refusal.js'
import type { Project } from '../store/project.js'
import { maintainedProject, userOf } from './rights.js'

export const projectHandlers: Handlers = {
  getCurrentUser: (call) => ({ body: userOf(call) }),
  listProjects: (call) => ({ body: ownedBy(call).map(projectBody) }),
  createProject: create,
  deleteProject: remove,
  addProjectMember: addMember,
  changeProjectMember: changeMember,
  createBranch: addBranch,
}

function ownedBy(call: Call): Project[] {
  const user = userOf(call)
  return [...call.instance.store.projects.values()].filter(({ owner }) => owner.id === user.id)
}

function create(call: Call): Answer {
  const owner = userOf(call)
  const { name, visibility = 'private', initialize_with_readme } = call.attributes()
  if (ownedBy(call).some((project) => project.name === name))
    throw new Refusal('refused.duplicate', 'has already been taken', 'name')
  const { store, folder } = call.instance
  const id = store.nextId()
  const project: Project = {
    ...{ id, owner, name: String(name), visibility: visibility as Project['visibility'] },
    members: new Map(),
    mirrors: new Map(),
    repository: new GitRepository(join(folder, `${id}.git`), initialize_with_readme === true),
  }
  store.projects.set(id, project)
  return { body: projectBody(project) }
}

function remove(call: Call): Answer {
  const { id } = maintainedProject(call)
  call.instance.store.projects.delete(id)
  return { body: { message: '202 Accepted' } }
}

function addMember(call: Call): Answer {
  const project = maintainedProject(call)
  const { user_id, access_level } = call.attributes()
  const user = call.instance.store.users.find(({ id }) => id === user_id)
  if (!user) throw new Refusal('missing.user', '404 User Not Found')
  if (project.members.has(user.id)) throw new Refusal('refused.member', 'Member already exists')
  project.members.set(user.id, Number(access_level))
  return { body: { ...user, access_level } }
}

function changeMember(call: Call): Answer {
  const project = maintainedProject(call)
  const id = Number(call.path.user_id)
  if (!project.members.has(id)) throw new Refusal('missing.user_id', '404 Not found')
  const { access_level } = call.attributes()
  project.members.set(id, Number(access_level))
  return { body: { id, access_level } }
}

async function addBranch(call: Call): Promise<Answer> {
  const { repository } = maintainedProject(call)
  const { branch, ref } = call.attributes()
  await repository.addBranch(String(branch), String(ref))
  return { body: { name: branch } }
}
