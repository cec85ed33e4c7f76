import type { Call } from '../call.js'
import type { Mirror } from '../store/mirror.js'

/** In silent mode no mirror is, whatever was set. */
export function isEnabled({ instance }: Call, { enabled }: Mirror): boolean {
  return enabled && !instance.lacks.has('mirror-updates')
}
