import type { Judge } from '../../contract/judge.js'
import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'
import { refused } from './refused.js'

/** Somebody, but without the right: the owner with a token of too little scope, and another user with every scope. */
export const noRight: Derivation = (operation, judge) => [
  ...(operation.scope === undefined ? [] : [wrongScope(operation, judge, operation.scope)]),
  derived(operation, {
    name: 'outsider',
    title: 'another user, with every scope, gets no more than the contract gives to outsiders',
    situation: 'outsider',
    callers: ['outsider'],
    run: (world) => refused(world, { operationId: operation.id, situation: 'outsider', caller: 'outsider' }),
  }),
]

function wrongScope(operation: Parameters<Derivation>[0], judge: Judge, scope: string) {
  const insufficient = judge.fullest.document['x-insufficient-scope'][scope]
  if (insufficient === undefined) throw new RangeError(`x-insufficient-scope has no line for ${scope}.`)
  const caller = `scoped:${insufficient}`
  return derived(operation, {
    name: 'wrong-scope',
    title: `the owner's token for ${insufficient} does not do what asks for ${scope}`,
    situation: 'wrong-scope',
    callers: [caller],
    run: (world) => refused(world, { operationId: operation.id, situation: 'wrong-scope', caller }),
  })
}
