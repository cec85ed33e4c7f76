import type { Call } from '../call.js'
import { Refusal } from '../refusal.js'
import type { Mirror } from '../store/mirror.js'
import { isVisible, roleOf } from '../store/project.js'
import type { Project } from '../store/project.js'
import { roles } from '../store/user.js'
import type { User } from '../store/user.js'

/** @throws {Refusal} when nobody asks. */
export function userOf({ user }: Call): User {
  if (!user) throw new Refusal('anonymous.public', '401 Unauthorized')
  return user
}

/** @throws {Refusal} when somebody else asks. */
export function administrator(call: Call): void {
  if (!userOf(call).isAdmin) throw new Refusal('refused.right', '403 Forbidden')
}

/**
 * The project, for who maintains it. Who may not see it is told that there is none.
 *
 * @throws {Refusal}
 */
export function maintainedProject(call: Call): Project {
  const { instance, user, path } = call
  const current = instance.store.project(path.id ?? '')
  const project = current ?? instance.store.movedProject(path.id ?? '')
  const stranger = user ? 'outsider' : 'anonymous'
  if (!project) throw new Refusal('missing.id', '404 Project Not Found')
  if (!isVisible(project, user)) throw new Refusal(stranger, '404 Project Not Found')
  if (!current) throw moved(call, project)
  const role = roleOf(project, user)
  if (role >= roles.maintainer) return project
  throw new Refusal(role === roles.none ? `${stranger}.public` : 'guest', '401 Unauthorized')
}

/** Reads are sent on to where the project is now, by its number; writes are not. */
function moved({ baseUrl, operation, path }: Call, { id }: Project): Refusal {
  const location = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    name === 'id' ? String(id) : encodeURIComponent(path[name] ?? ''),
  )
  return new Refusal('refused.moved', 'Non GET methods are not allowed for moved projects', undefined, {
    ...(operation.kind === 'read' && { location: `${baseUrl}${location}` }),
  })
}

/** @throws {Refusal} */
export function mirrorOf({ path }: Call, project: Project): Mirror {
  const mirror = project.mirrors.get(Number(path.mirror_id))
  if (!mirror) throw new Refusal('missing.mirror_id', '404 Not found')
  return mirror
}
