import { expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import type { Selection } from '../config/selection.js'
import { coverageOf } from './coverage-of.js'
import { schemaProblems } from './schema-problems.js'
import { fakeExchange, fakeResult, fakeResults } from './testing/fake-results.js'

const documented = Contract.load('quay', 'documented')
const layers = { documented, observed: Contract.load('quay', 'observed') }
const visitor = { situation: 'visitor', exchanges: [fakeExchange('syncNow', 401)] }
const checks = [fakeResult('mirror.syncNow.visitor', visitor), fakeResult('mirror.syncCancel.x')]

function coverage(selection: Partial<Selection>) {
  const all = { groups: [], operations: [], checks: [], without: [] }
  return coverageOf(fakeResults(checks, { selection: { ...all, ...selection } }), layers)
}

test('every documented cell of every operation has a state, and the totals add up', () => {
  const { totals, operations } = coverage({})
  expect(operations.map(({ operationId }) => operationId)).toEqual([...documented.operations.keys()])
  const cells = [...documented.operations.values()].flatMap(({ responses }) => Object.keys(responses))
  expect(totals.cells).toBe(cells.length)
  expect(totals.exercised + totals.contradicted + totals.unreachable + totals.missing).toBe(totals.cells)
  expect(totals).toMatchObject({ exercised: 1, outside: 0 })
})

test('what was not selected is outside, not missing', () => {
  const mirror = coverage({ groups: ['mirror'] })
  expect(new Set(mirror.operations.map(({ group }) => group))).toEqual(new Set(['mirror']))
  expect(mirror.totals.operations + mirror.totals.outside).toBe(documented.operations.size)
  expect(coverage({ operations: ['syncNow'] }).operations.map(({ operationId }) => operationId)).toEqual(['syncNow'])
  const byCheck = coverage({ checks: ['mirror.*'] }).operations.map(({ operationId }) => operationId)
  expect(byCheck.toSorted()).toEqual(['syncCancel', 'syncNow'])
})

test('it fits its schema', () => {
  expect(schemaProblems('coverage', JSON.parse(JSON.stringify(coverage({}))))).toEqual([])
})
