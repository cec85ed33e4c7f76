import type { FaultKind } from '../fault.js'
import { acknowledged } from '../acknowledged.js'

/** A write that is answered as if it were done, and is not. */
export const writeNotDone: FaultKind = {
  name: 'write-not-done',
  does: 'acknowledges a write and does nothing',
  variants: ({ kind, method }) =>
    kind === 'read' || method === 'DELETE'
      ? []
      : [{ variant: 'success', situation: 'success', onlySeenIn: ['success'] }],
  inject: (scene) => ({ intercept: acknowledged(scene) }),
  showsElsewhere: true,
}
