import { acknowledged } from '../acknowledged.js'
import type { FaultKind } from '../fault.js'

/** A deletion that is answered as if it were done, and is not. */
export const deleteNotDone: FaultKind = {
  name: 'delete-not-done',
  does: 'acknowledges a deletion and deletes nothing',
  variants: ({ method }) =>
    method === 'DELETE' ? [{ variant: 'success', situation: 'success', onlySeenIn: ['success', 'repeated'] }] : [],
  inject: (scene) => ({ intercept: acknowledged(scene) }),
}
