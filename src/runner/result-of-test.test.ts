import { expect, test } from 'vitest'
import type { Verdict } from '../checks/verdict.js'
import { notRun } from './not-run.js'
import { resultOfTest } from './result-of-test.js'
import type { TestEnd } from './result-of-test.js'
import { fakeCheck } from './testing/fake-run.js'

const check = fakeCheck('g.o.x')
const result = (verdict: Verdict) => ({ ...notRun(check, 'r'), verdict })

test.each([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['error', 'failed'],
  ['skipped', 'skipped'],
  ['untestable', 'skipped'],
] as [Verdict, TestEnd['state']][])('%s is believed when vitest reports %s', (verdict, state) => {
  expect(resultOfTest(check, { state, result: result(verdict), errors: [] }, undefined)).toEqual(result(verdict))
})

test.each([
  ['passed', 'failed'],
  ['passed', 'skipped'],
  ['passed', 'pending'],
  ['failed', 'passed'],
  ['skipped', 'passed'],
] as [Verdict, TestEnd['state']][])('%s is an error when vitest reports %s', (verdict, state) => {
  const end = { state, result: result(verdict), errors: ['oh'] }
  expect(resultOfTest(check, end, undefined)).toMatchObject({
    verdict: 'error',
    reason: expect.stringContaining('oh') as string,
  })
})

test('a test that passed without a result is an error', () => {
  expect(resultOfTest(check, { state: 'passed', errors: [] }, undefined).verdict).toBe('error')
})

test('a test that vitest skipped of itself is an error', () => {
  expect(resultOfTest(check, { state: 'skipped', errors: [] }, undefined).verdict).toBe('error')
})

test('what a stopped run left out is skipped, with the reason', () => {
  for (const end of [undefined, { state: 'pending', errors: [] }, { state: 'skipped', errors: [] }] as (
    TestEnd | undefined
  )[])
    expect(resultOfTest(check, end, 'interrupted')).toMatchObject({
      verdict: 'skipped',
      reason: 'not run: interrupted',
    })
})

test('a check that ended just as the run was stopped is left out, not in error', () => {
  const end: TestEnd = { state: 'skipped', result: result('passed'), errors: [] }
  expect(resultOfTest(check, end, 'interrupted').verdict).toBe('skipped')
})

test('a stopped run excuses no test that vitest calls passed or failed', () => {
  expect(resultOfTest(check, { state: 'passed', errors: [] }, 'interrupted').verdict).toBe('error')
  expect(resultOfTest(check, { state: 'failed', errors: ['oh'] }, 'interrupted').verdict).toBe('error')
})
