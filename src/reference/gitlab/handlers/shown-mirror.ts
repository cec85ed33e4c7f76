import { mirrorBody } from '../bodies/mirror-body.js'
import type { Answer, Call } from '../call.js'
import type { Mirror } from '../store/mirror.js'

/** A mirror as an answer. Whether a field may be null is the contract's to say. */
export function shownMirror({ instance }: Call, mirror: Mirror): Answer {
  const field = instance.contract.document.components.schemas?.RemoteMirror?.properties?.keep_divergent_refs
  return { body: mirrorBody(mirror, [field?.type].flat().includes('null')) }
}
