import pc from 'picocolors'
import { expect, test } from 'vitest'
import type { CheckResult } from '../checks/verdict.js'
import { plainTotals } from './plain-totals.js'
import { summary } from './summary.js'
import { fakeResult, fakeResults } from './testing/fake-results.js'

const plain = pc.createColors(false)
const message = "mirror.syncNow.x: t\n  operation: o\n  expected:  201\n  actual:    200 \u001b[2J\u202e<html>\n  reproduce: curl 'x'"
const failed = fakeResult('mirror.syncNow.x', { verdict: 'failed', message })
const skipped = (reason: string) => fakeResult('g.o.s', { verdict: 'skipped', reason })

function told(results: CheckResult[], overrides = {}): string {
  return summary(fakeResults(results, overrides), 'reports (results.json)', plain)
}

test('a failure is told with what was expected and what came; the curl stands in the reports', () => {
  const text = told([failed])
  expect(text).toContain('failed mirror.syncNow.x (MUST, guide 1.1)\n  expected:  201\n  actual:    200 ')
  expect(text).not.toContain("curl 'x'")
  expect(text).toContain('Each one in full, with a curl command that repeats it: results.json, junit.xml')
})

test('nothing of a server moves the cursor or turns the text around', () => {
  expect(told([failed])).toContain('\\u001b[2J\\u202e<html>')
  const text = told([failed], { findings: ['\u001b[0m'], errors: ['\u0007'] })
  for (const character of ['\u001b', '\u0007', '\u202e']) expect(text).not.toContain(character)
})

test('what was not tested is grouped by reason, the most frequent first', () => {
  const text = told([skipped('rare'), skipped('often'), skipped('often')])
  expect(text).toContain('    2 skipped: often\n    1 skipped: rare')
})

test('it says what the run was, what it cost and what it means', () => {
  const text = told([fakeResult('g.o.x', { drift: true })], { requests: 10, durationMs: 2000 })
  for (const part of ['target:   http://127.0.0.1:1', 'contract: either', '1 passed, 0 failed', '1 passed by erratum only'])
    expect(text).toContain(part)
  expect(text).toContain('10 requests (10.0 per check) in 2.0 s, 5 requests/s')
  expect(text.trimEnd().split('\n').at(-1)).toBe('The target conforms. (exit 0)')
})

test('a flood of failures is cut, and told by group', () => {
  const many = Array.from({ length: 40 }, (_, index) => fakeResult(`tag.o.${index}`, { verdict: 'failed', message: 'x\n y' }))
  expect(told(many)).toContain('and 15 more: tag 15')
})

test('colours are there when they are asked for', () => {
  expect(summary(fakeResults([failed]), 'r', pc.createColors(true))).toContain('\u001b[31m')
})

test('the plain line has every check in one of three', () => {
  const verdicts = ['passed', 'failed', 'skipped', 'untestable', 'error'] as const
  const checks = verdicts.map((verdict) => fakeResult(`g.o.${verdict}`, { verdict, reason: 'r', message: 'm' }))
  const may = fakeResult('g.o.may', { verdict: 'failed', level: 'MAY' })
  expect(plainTotals(fakeResults([...checks, may]).totals)).toBe('2 passed, 2 failed, 2 skipped')
})
