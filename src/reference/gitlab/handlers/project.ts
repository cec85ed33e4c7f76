import { join } from 'node:path'
import { pageOf } from '../bodies/page.js'
import { projectBody } from '../bodies/project-body.js'
import type { Answer, Call, Handlers } from '../call.js'
import { GitRepository } from '../mirror/git-repository.js'
import { Refusal } from '../refusal.js'
import { move } from '../store/project.js'
import type { Project } from '../store/project.js'
import { maintainedProject, userOf } from './rights.js'

export const projectHandlers: Handlers = {
  listProjects: list,
  createProject: create,
  editProject: edit,
  deleteProject: remove,
  addProjectMember: addMember,
  changeProjectMember: changeMember,
  createBranch: addBranch,
  deleteBranch: removeBranch,
  protectBranch: protect,
  createTag: addTag,
  createFile: addFile,
}

function list(call: Call): Answer {
  const { items, headers } = pageOf(ownedBy(call), call)
  return { body: items.map((project) => projectBody(project, call.baseUrl)), headers }
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
    ...{ id, owner, name: String(name), path: String(name), formerPaths: [] },
    visibility: visibility as Project['visibility'],
    members: new Map(),
    mirrors: new Map(),
    repository: new GitRepository(join(folder, `${id}.git`), initialize_with_readme === true),
  }
  store.projects.set(id, project)
  return { body: projectBody(project, call.baseUrl) }
}

function edit(call: Call): Answer {
  const project = maintainedProject(call)
  const { path } = call.attributes() as { path?: string }
  if (path !== undefined) move(project, path)
  return { body: projectBody(project, call.baseUrl) }
}

/** It is kept for some days, under another name, and out of the way of a new one. */
function remove(call: Call): Answer {
  const project = maintainedProject(call)
  if (project.markedForDeletionOn !== undefined)
    throw new Refusal('refused.deleted', 'Project has been already marked for deletion')
  const suffix = `-deletion_scheduled-${project.id}`
  move(project, `${project.path}${suffix}`)
  project.name += suffix
  project.markedForDeletionOn = new Date().toISOString().slice(0, 10)
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

async function removeBranch(call: Call): Promise<Answer> {
  const { repository } = maintainedProject(call)
  await repository.removeBranch(call.path.branch ?? '')
  return {}
}

async function addTag(call: Call): Promise<Answer> {
  const { repository } = maintainedProject(call)
  const { tag_name, ref } = call.attributes()
  await repository.addTag(String(tag_name), String(ref))
  return { body: { name: tag_name } }
}

async function addFile(call: Call): Promise<Answer> {
  const { repository } = maintainedProject(call)
  const { branch, content } = call.attributes()
  await repository.addFile(String(branch), call.path.file_path ?? '', String(content))
  return { body: { file_path: call.path.file_path, branch } }
}

/** The first branch is protected from the start, and no other has to be. */
function protect(call: Call): Answer {
  const { repository } = maintainedProject(call)
  const { name } = call.attributes() as { name: string }
  if (name !== repository.defaultBranch) throw new Error('The reference protects the default branch alone.')
  throw new Refusal('refused.protected', `Protected branch '${name}' already exists`)
}
