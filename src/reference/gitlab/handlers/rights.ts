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

/**
 * The project, for who maintains it. Who may not see it is told that there is none.
 *
 * @throws {Refusal}
 */
export function maintainedProject({ instance, user, path }: Call): Project {
  const project = instance.store.project(path.id ?? '')
  const stranger = user ? 'outsider' : 'anonymous'
  if (!project) throw new Refusal('missing.id', '404 Project Not Found')
  if (!isVisible(project, user)) throw new Refusal(stranger, '404 Project Not Found')
  const role = roleOf(project, user)
  if (role >= roles.maintainer) return project
  throw new Refusal(role === roles.none ? `${stranger}.public` : 'guest', '401 Unauthorized')
}

/** @throws {Refusal} */
export function mirrorOf({ path }: Call, project: Project): Mirror {
  const mirror = project.mirrors.get(Number(path.mirror_id))
  if (!mirror) throw new Refusal('missing.mirror_id', '404 Not found')
  return mirror
}
