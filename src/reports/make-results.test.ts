import { expect, test } from 'vitest'
import type { Verdict } from '../checks/verdict.js'
import { schemaProblems } from './schema-problems.js'
import { fakeExchange, fakeResult, fakeResults } from './testing/fake-results.js'

const verdict = (value: Verdict, id = `g.o.${value}`) => fakeResult(id, { verdict: value, reason: 'r', message: 'm' })

const mixed = fakeResults(
  [
    fakeResult('g.o.plain', { exchanges: [fakeExchange('o', 200), fakeExchange('o', 200, { failure: 'reset' })] }),
    fakeResult('g.o.drift', { drift: true }),
    ...(['failed', 'skipped', 'untestable', 'error'] as const).map((each) => verdict(each)),
    verdict('failed', 'g.o.known'),
    fakeResult('g.o.may', { verdict: 'failed', level: 'MAY', message: 'm' }),
    fakeResult('g.o.drift-and-failed', { verdict: 'failed', message: 'm', drift: true }),
  ],
  { stop: { kind: 'interrupted', reason: 'SIGINT' }, findings: ['left'], errors: ['boom'] },
  {
    baseline: {
      ...{ file: 'b.json', knownIds: new Set(['g.o.known']), today: new Date('2026-11-21T00:00:00Z') },
      entries: [{ check: 'g.o.known', reason: 'slow', link: 'https://bugs.test/1', expires: '2027-01-01' }],
    },
  },
)

test('every check is counted once, by what its verdict means in this run', () => {
  expect(mixed.totals).toEqual({
    ...{ passed: 2, failed: 2, skipped: 1, untestable: 1, error: 1, findings: 1, known: 1, drift: 1 },
  })
})

test('what is known and what does not decide is marked', () => {
  expect(mixed.checks.filter(({ known }) => known).map(({ id }) => id)).toEqual(['g.o.known'])
  expect(mixed.checks.filter(({ finding }) => finding).map(({ id }) => id)).toEqual(['g.o.may'])
})

test('it fits its schema, with everything that can be in it', () => {
  expect(schemaProblems('results', JSON.parse(JSON.stringify(mixed)))).toEqual([])
})

test('the schema is closed, and knows what belongs to a verdict', () => {
  const copy = JSON.parse(JSON.stringify(mixed)) as Record<string, unknown>
  expect(schemaProblems('results', { ...copy, extra: 1 })).toEqual(['the document must NOT have additional properties ("extra")'])
  const { message, ...mute } = verdict('failed')
  expect(message).toBe('m')
  expect(schemaProblems('results', { ...copy, checks: [mute] }).join()).toContain("must have required property 'message'")
})
