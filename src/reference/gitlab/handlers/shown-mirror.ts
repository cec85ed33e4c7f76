import { mirrorBody } from '../bodies/mirror-body.js'
import type { Answer, Call } from '../call.js'
import { isEnabled } from './is-enabled.js'
import type { Mirror } from '../store/mirror.js'

/** A mirror as an answer. Which fields there are, and which may be null, is the contract's to say. */
export function shownMirror(call: Call, mirror: Mirror): Answer {
  const { instance } = call
  const fields = instance.contract.document.components.schemas?.RemoteMirror?.properties ?? {}
  const isNullable = [fields.keep_divergent_refs?.type].flat().includes('null')
  const body = mirrorBody({ ...mirror, enabled: isEnabled(call, mirror) }, isNullable)
  const shown = Object.entries(body).filter(([name]) => name in fields)
  return { body: Object.fromEntries(shown) }
}
