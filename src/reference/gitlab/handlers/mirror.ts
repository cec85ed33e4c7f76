import { pageOf } from '../bodies/page.js'
import type { Answer, Call, Handlers } from '../call.js'
import { Refusal } from '../refusal.js'
import { newPublicKey } from '../ssh/public-key.js'
import type { Mirror } from '../store/mirror.js'
import { createMirror } from './create-mirror.js'
import { applyAttributes } from './mirror-attributes.js'
import { maintainedProject, mirrorOf } from './rights.js'
import { isEnabled } from './is-enabled.js'
import { shownMirror } from './shown-mirror.js'

export const mirrorHandlers: Handlers = {
  listRemoteMirrors: list,
  getRemoteMirror: (call) => shownMirror(call, mirrorOf(call, maintainedProject(call))),
  createRemoteMirror: createMirror,
  updateRemoteMirror: update,
  deleteRemoteMirror: remove,
  syncRemoteMirror: sync,
  getRemoteMirrorPublicKey: publicKey,
}

function list(call: Call): Answer {
  const mirrors = [...maintainedProject(call).mirrors.values()]
  const { items, headers } = pageOf(mirrors, call)
  return { body: items.map((mirror) => shownMirror(call, mirror).body), headers }
}

function update(call: Call): Answer {
  const project = maintainedProject(call)
  const attributes = call.attributes()
  const mirror = mirrorOf(call, project)
  applyAttributes(call, project, mirror, attributes)
  return shownMirror(call, mirror)
}

function remove(call: Call): Answer {
  const project = maintainedProject(call)
  const mirror = mirrorOf(call, project)
  const since = new Date([call.headers['if-unmodified-since']].flat()[0] ?? NaN)
  if (mirror.changedAt > since) throw new Refusal('refused.modified', '412 Precondition Failed')
  project.mirrors.delete(mirror.id)
  return {}
}

function sync(call: Call): Answer {
  const project = maintainedProject(call)
  const mirror = mirrorOf(call, project)
  const refusal = 'Cannot proceed with the push mirroring. Please verify your mirror configuration.'
  if (!isEnabled(call, mirror)) throw new Refusal('refused.disabled', refusal)
  call.instance.updates.start(project, mirror)
  return {}
}

const keys = new WeakMap<Mirror, Promise<string>>()

async function publicKey(call: Call): Promise<Answer> {
  const mirror = mirrorOf(call, maintainedProject(call))
  if (!mirror.url.startsWith('ssh://') || mirror.authMethod !== 'ssh_public_key')
    throw new Refusal('missing.key', '404 Not Found')
  const key = keys.get(mirror) ?? newPublicKey(`git@${new URL(call.baseUrl).hostname}`)
  keys.set(mirror, key)
  return { body: { public_key: await key } }
}
