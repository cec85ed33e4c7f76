import { expect, test } from 'vitest'
import type { Fault } from '../fault.js'
import { partsOf } from './parts-of.js'
import type { ProofPlan } from './proof-plan.js'

const faults = ['a', 'b', 'c'].map((id) => ({ id }) as Fault)
const plan: ProofPlan = {
  ...{ api: 'quay', mode: 'either', seed: 1, operations: ['getRepo'], surroundings: ['getRepo'] },
  ...{ faults, nullServers: [] },
}

test('the parts are disjoint, and together they are the whole', () => {
  expect(partsOf(plan, 2).map((part) => part.faults.map(({ id }) => id))).toEqual([['a', 'c'], ['b']])
})

test('a part with nothing to do is left out, but not the last one', () => {
  expect(partsOf(plan, 8)).toHaveLength(3)
  expect(partsOf({ ...plan, faults: [] }, 2)).toHaveLength(1)
})
