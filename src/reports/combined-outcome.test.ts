import { expect, test } from 'vitest'
import type { RunOutcome } from '../runner/run-outcome.js'
import { combinedOutcome } from './combined-outcome.js'

const outcome: RunOutcome = {
  ...{ results: [], requests: 2, sentAgain: { reset: 1 }, findings: ['one thing'], errors: [] },
  ...{ startedAt: '2026-01-01T00:00:00.000Z', durationMs: 10 },
}

test('counts add up, sentences come one after the other, the run began with its first part', () => {
  const second: RunOutcome = { ...outcome, findings: ['another'], startedAt: '2026-01-01T00:01:00.000Z' }
  expect(combinedOutcome([outcome, second])).toEqual({
    ...outcome,
    ...{ requests: 4, sentAgain: { reset: 2 }, durationMs: 20, findings: ['one thing', 'another'] },
  })
})

test('a part that ended early makes the whole run one that did', () => {
  const stop = { kind: 'target-lost', reason: 'gone' } as const
  expect(combinedOutcome([outcome, { ...outcome, stop }]).stop).toEqual(stop)
})
