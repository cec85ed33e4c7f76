import { expect, test } from 'vitest'
import { fakeCheck } from '../runner/testing/fake-run.js'
import { countChecks } from './count-checks.js'

const off = { capability: 'quota', state: 'off' as const, evidence: 'it says so' }
const intrusive = 'it shows a message to everybody'
const checks = [
  fakeCheck('a.b.plain'),
  fakeCheck('a.b.loud', { intrusive }),
  fakeCheck('a.b.loud-and-lacking', { intrusive, capabilities: ['quota'] }),
  fakeCheck('a.b.loud-without-caller', { intrusive, callers: ['superuser'] }),
]
const missing = (caller: string) => (caller === 'superuser' ? 'QUAY_SUPERUSER_TOKEN' : undefined)

test('intrusive checks are counted apart where they would not run, whoever else is missing', () => {
  expect(countChecks(checks, [off], 'quay.example.com is no loopback address', missing)).toEqual({
    ...{ total: 4, runnable: 1, intrusive: 2 },
    ...{ skipped: { quota: 1 }, untestable: {} },
  })
})

test('on this machine they are like all others', () => {
  expect(countChecks(checks, [off], undefined, missing)).toEqual({
    ...{ total: 4, runnable: 2, intrusive: 0 },
    ...{ skipped: { quota: 1 }, untestable: { QUAY_SUPERUSER_TOKEN: 1 } },
  })
})
