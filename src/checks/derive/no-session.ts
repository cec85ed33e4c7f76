import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'
import { refused } from './refused.js'

const nobodies = [
  {
    caller: 'anonymous',
    situation: 'anonymous',
    title: 'a request without credentials is answered as the contract says',
  },
  { caller: 'invalid', situation: 'invalid-token', title: 'a token that was never issued opens nothing' },
  { caller: 'expired', situation: 'expired-token', title: 'an expired token opens nothing' },
] as const

const visitor = {
  caller: 'visitor',
  situation: 'visitor',
  title: 'a session that was never signed in may not write',
} as const

/** Nobody, in every form that nobody takes. */
export const noSession: Derivation = (operation) =>
  [...nobodies, ...(operation.kind === 'write' ? [visitor] : [])].map(({ caller, situation, title }) =>
    derived(operation, {
      name: situation,
      title,
      situation,
      callers: [caller],
      run: (world) => refused(world, { operationId: operation.id, situation, caller }),
    }),
  )
