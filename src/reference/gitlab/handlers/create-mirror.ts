import type { Answer, Call } from '../call.js'
import { Refusal } from '../refusal.js'
import type { Mirror } from '../store/mirror.js'
import { pathOf } from '../store/project.js'
import type { Project } from '../store/project.js'
import { withoutCredentials } from '../url/masked-url.js'
import { urlProblem } from '../url/url-problem.js'
import { applyAttributes } from './mirror-attributes.js'
import { maintainedProject } from './rights.js'
import { shownMirror } from './shown-mirror.js'

/** Makes a push mirror. @throws {Refusal} */
export function createMirror(call: Call): Answer {
  const project = maintainedProject(call)
  const { url, ...attributes } = call.attributes()
  // Null is for the model to refuse, like nothing at all.
  const address = typeof url === 'string' ? url : ''
  const problem = urlProblem(address, call.instance.allowed)
  if (problem !== undefined) throw new Refusal('refused.url', problem, 'url')
  if (!call.instance.lacks.has('mirror-limits')) mustBeAnother(call, project, withoutCredentials(address))
  const mirror = newMirror(call.instance.store.nextId(), address)
  applyAttributes(call, project, mirror, attributes)
  project.mirrors.set(mirror.id, mirror)
  return shownMirror(call, mirror)
}

function mustBeAnother({ baseUrl }: Call, project: Project, url: string): void {
  if ([...project.mirrors.values()].some((mirror) => withoutCredentials(mirror.url) === url))
    throw new Refusal('refused.duplicate', 'has already been taken', 'url')
  if (url.replace(/(\.git)?\/?$/, '') === `${baseUrl}/${pathOf(project)}`)
    throw new Refusal('refused.self', 'You cannot mirror a repository to itself.', 'base')
}

function newMirror(id: number, url: string): Mirror {
  return {
    id,
    url,
    enabled: false,
    onlyProtectedBranches: false,
    keepDivergentRefs: null,
    branchRegex: null,
    authMethod: 'password',
    hostKeys: [],
    updateStatus: 'none',
    lastUpdateAt: null,
    lastUpdateStartedAt: null,
    lastSuccessfulUpdateAt: null,
    lastError: null,
    changedAt: new Date(),
  }
}
