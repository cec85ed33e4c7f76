import { describe, expect, test } from 'vitest'
import { Judge, modes } from '../contract/judge.js'
import { kinds } from './kinds/kinds.js'
import { planFaults } from './plan-faults.js'
import { contract, judge } from './thing-api.test.fixture.js'

describe.each(modes)('the faults of the Quay API, %s', (mode) => {
  const quay = Judge.load('quay', mode)
  const faults = planFaults(quay, [...quay.fullest.operations.values()])

  test('have ids of their own', () => {
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length)
  })

  test('are at every operation, and nearly every kind is among them', () => {
    const applicable = faults.filter(({ notApplicable }) => notApplicable === undefined)
    // What shipping servers answer 410 to, they do to every request.
    const withdrawn = [...quay.fullest.operations.values()].filter(({ outcomes }) => outcomes.success !== undefined)
    expect(withdrawn.length).toBe(mode === 'documented' ? 0 : 5)
    const operations = new Set(applicable.map(({ operationId }) => operationId))
    expect(operations.size).toBe(quay.fullest.operations.size - withdrawn.length)
    // The guide says so little of bodies that some kinds cannot be had by it alone.
    expect(new Set(applicable.map(({ kind }) => kind)).size).toBeGreaterThan(mode === 'documented' ? 16 : 21)
  })

  test('say why, where they are not applicable', () => {
    for (const { notApplicable } of faults) expect(notApplicable).not.toBe('')
  })
})

test('an operation is had by its parts: fields, rules, strangers', () => {
  const ids = planFaults(judge, [contract.operation('createThing')]).map(({ kind, variant }) => `${kind}.${variant}`)
  expect(ids).toEqual(
    expect.arrayContaining([
      'dropped-field.name',
      'mistyped-field.owner.id',
      'validation-not-checked.bound.size',
      'validation-not-checked.enum.color',
      'authorization-not-checked.wrong-scope',
      'secret-echoed.password',
      'wrong-status.success-as-200',
    ]),
  )
  expect(ids).not.toContain('wrong-status.success-as-201')
})

test('of the kinds, only those that are asked for', () => {
  const [first] = kinds
  const planned = planFaults(judge, [contract.operation('getThing')], [first?.name ?? ''])
  expect(new Set(planned.map(({ kind }) => kind))).toEqual(new Set([first?.name]))
})
