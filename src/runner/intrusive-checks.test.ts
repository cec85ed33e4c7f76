import { expect, test } from 'vitest'
import { intrusiveChecks } from './intrusive-checks.js'
import { fakeCheck } from './testing/fake-run.js'

const checks = [fakeCheck('a.b.harmless'), fakeCheck('a.b.loud', { intrusive: 'it shows a message to everybody' })]

test('what changes the installation is skipped where the target may belong to others; the reason names the flag', () => {
  const results = intrusiveChecks(checks, 'quay.example.com is no loopback address')
  expect(results.map(({ id, verdict, reason }) => [id, verdict, reason])).toEqual([
    [
      'a.b.loud',
      'skipped',
      'intrusive (it shows a message to everybody), and quay.example.com is no loopback address: --allow-intrusive runs it all the same',
    ],
  ])
})

test('on this machine everything runs', () => {
  expect(intrusiveChecks(checks, undefined)).toEqual([])
})
