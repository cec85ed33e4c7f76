import type { ApiRequest } from '../api-request.js'
import { mirrorBody } from '../bodies/mirror-body.js'
import { adminsRepository } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import { fullRetries } from '../store/mirror.js'
import type { Mirror } from '../store/mirror.js'
import type { Handlers } from './handler.js'
import { applyMirrorFields, readMirrorFields, refusePasswordAlone } from './mirror-fields.js'

export const mirrorHandlers: Handlers = {
  createRepoMirrorConfig: { access: adminsRepository, handle: create },
  changeRepoMirrorConfig: { access: adminsRepository, handle: change },
  getRepoMirrorConfig: { access: adminsRepository, handle: (request) => mirrorBody(mirrorOf(request)) },
  syncNow: { access: adminsRepository, handle: syncNow },
  syncCancel: { access: adminsRepository, handle: syncCancel },
}

function create(request: ApiRequest) {
  const { repository } = request
  if (repository.mirror) {
    const path = `${repository.namespace}/${repository.name}`
    throw new Refusal('refused.duplicate', `Mirror configuration already exits for repository ${path}`)
  }
  const mirror = newMirror()
  // Without one, a real Quay fails: the robot is required in all but name.
  applyMirrorFields(mirror, readMirrorFields(request, { robot_username: '', ...request.body }))
  repository.mirror = mirror
  repository.state = 'MIRROR'
  letPush(request, mirror)
  return ''
}

function change(request: ApiRequest) {
  const mirror = mirrorOf(request)
  refusePasswordAlone(request.body)
  applyMirrorFields(mirror, readMirrorFields(request, request.body))
  letPush(request, mirror)
  return ''
}

// The robot pushes what the mirror pulls, so it gets the right to (recorded: mirror success, robot permission).
function letPush({ repository: { permissions } }: ApiRequest, { robot }: Mirror): void {
  if (robot === null) return
  const role = permissions.get(robot)
  if (role === undefined || role === 'read') permissions.set(robot, 'write')
}

function syncNow(request: ApiRequest) {
  const mirror = mirrorOf(request)
  if (mirror.syncStatus === 'SYNCING') throw new Refusal('refused.syncing')
  mirror.syncStatus = 'SYNC_NOW'
  mirror.syncExpirationDate = null
  mirror.retriesRemaining = Math.max(mirror.retriesRemaining, 1)
  return ''
}

function syncCancel(request: ApiRequest) {
  const mirror = mirrorOf(request)
  if (mirror.syncStatus === 'CANCEL') throw new Refusal('repeated')
  if (mirror.syncStatus !== 'SYNCING' && mirror.syncStatus !== 'SYNC_NOW') throw new Refusal('refused.never-run')
  mirror.syncStatus = 'CANCEL'
  mirror.syncExpirationDate = null
  mirror.retriesRemaining = 0
  return ''
}

function mirrorOf({ repository }: ApiRequest): Mirror {
  if (!repository.mirror) throw new Refusal('missing.configuration')
  return repository.mirror
}

function newMirror(): Mirror {
  return {
    isEnabled: true,
    externalReference: '',
    username: null,
    password: null,
    registryConfig: {},
    syncInterval: 0,
    syncStartDate: new Date(),
    syncExpirationDate: null,
    syncStatus: 'NEVER_RUN',
    retriesRemaining: fullRetries,
    tagGlobs: [],
    robot: null,
    timeout: 300,
    architectures: [],
  }
}
