import { expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { cellOf } from './cell-of.js'
import { Evidence } from './evidence.js'
import type { ReportedCheck } from './results.js'
import { fakeExchange, fakeResult } from './testing/fake-results.js'

const layers = { documented: Contract.load('quay', 'documented'), observed: Contract.load('quay', 'observed') }

/** The cell of syncNow, which the guide answers 201, 400, 401, 403, 404. */
function cell(status: number, checks: ReportedCheck[]) {
  return cellOf(layers, layers.documented.operation('syncNow'), status, new Evidence(checks))
}

function check(situation: string, status: number | undefined, overrides: Partial<ReportedCheck> = {}): ReportedCheck {
  const exchanges = status === undefined ? [] : [fakeExchange('syncNow', status)]
  return { ...fakeResult(`mirror.syncNow.${situation}`, { situation, exchanges }), ...overrides }
}

test('a status that a passed check saw is exercised, whatever the check is about', () => {
  expect(cell(401, [check('visitor', 401)])).toEqual({ status: 401, state: 'exercised', checks: ['mirror.syncNow.visitor'] })
  const other = fakeResult('tag.x.y', { exchanges: [fakeExchange('syncNow', 404)] })
  expect(cell(404, [other]).state).toBe('exercised')
})

test('what a failed check saw covers nothing: a server that answers 404 to everything has no coverage', () => {
  const failed = check('missing.repository', 404, { verdict: 'failed', message: 'm' })
  expect(cell(404, [failed])).toEqual({
    ...{ status: 404, state: 'missing', reason: 'failed: see the check', checks: [failed.id] },
  })
})

test('a check that passed without the documented status contradicts it, and says with what', () => {
  expect(cell(201, [check('success', 204)])).toEqual({
    ...{ status: 201, state: 'contradicted', reason: 'by erratum: success is answered 204', errata: ['sync-now-status'], checks: ['mirror.syncNow.success'] },
  })
})

test('a status that another check saw is exercised, although one check contradicts it', () => {
  expect(cell(401, [check('anonymous', 403), check('visitor', 401)]).state).toBe('exercised')
})

test('a status that no situation leads to is unreachable', () => {
  expect(cell(400, [check('success', 204)])).toMatchObject({ state: 'unreachable', reason: expect.stringContaining('no situation') as string })
})

test('a status of a capability that the target lacks is unreachable', () => {
  const skipped = check('success', undefined, { verdict: 'skipped', reason: 'the target lacks repo-mirror' })
  expect(cell(201, [skipped])).toMatchObject({ state: 'unreachable', reason: 'skipped: the target lacks repo-mirror' })
})

test('a status whose check could not be made is missing, with the reason', () => {
  const untestable = check('wrong-scope', undefined, { verdict: 'untestable', reason: 'set QUAY_SCOPED_TOKENS' })
  expect(cell(403, [untestable])).toMatchObject({ state: 'missing', reason: 'untestable: set QUAY_SCOPED_TOKENS' })
})

test('a status that nobody asked for is missing', () => {
  expect(cell(404, [])).toEqual({ status: 404, state: 'missing', reason: 'no check of this run asks for it' })
})

test('a situation that the guide does not know is no evidence of anything', () => {
  expect(cell(404, [check('of-another-planet', 418)]).state).toBe('missing')
})
