import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { CheckResult } from '../checks/verdict.js'
import { notRun } from './not-run.js'
import type { Stop } from './run-outcome.js'
import { TargetWatch } from './target-watch.js'
import { fakeCheck } from './testing/fake-run.js'

const request = { method: 'GET', url: 'http://t/', headers: {} }
const common = { id: 1, caller: 'owner', request, startedAt: '2026-01-01T00:00:00.000Z', durationMs: 1 }
const nothingSent = notRun(fakeCheck('g.o.x'), 'r')
const answered: CheckResult = {
  ...nothingSent,
  exchanges: [{ ...common, answer: { status: 500, headers: {}, body: '' } }],
}
const unanswered: CheckResult = { ...nothingSent, exchanges: [{ ...common, failure: 'the connection was refused' }] }

async function watched(results: CheckResult[], problem: string | undefined) {
  const stops: Stop[] = []
  let asked = 0
  const ask = () => {
    asked += 1
    return Promise.resolve(problem)
  }
  const watch = new TargetWatch(ask, (stop) => stops.push(stop), 3)
  for (const result of results) watch.add(result)
  await pause(0)
  return { stops, asked }
}

test('a target that answers nothing several times, and not when asked, is lost', async () => {
  const { stops } = await watched([unanswered, unanswered, unanswered], 'refused')
  expect(stops).toEqual([{ kind: 'target-lost', reason: 'the target was lost: refused' }])
})

test('an operation that hangs is no lost target', async () => {
  expect(await watched([unanswered, unanswered, unanswered, unanswered], undefined)).toEqual({ stops: [], asked: 1 })
})

test('any answer counts, also a bad one; a check that sent nothing does not count', async () => {
  expect((await watched([unanswered, unanswered, answered, unanswered, unanswered], 'refused')).asked).toBe(0)
  expect((await watched([unanswered, nothingSent, unanswered, nothingSent, unanswered], 'refused')).asked).toBe(1)
})

test('after a run in which something went wrong the target is asked once more', async () => {
  const watch = (problem: string | undefined) =>
    new TargetWatch(
      () => Promise.resolve(problem),
      () => undefined,
    )
  const passed: CheckResult = { ...answered, verdict: 'passed' }
  const failed: CheckResult = { ...answered, verdict: 'failed' }
  expect(await watch('refused').lastLook([passed, failed])).toEqual({
    kind: 'target-lost',
    reason: 'the target was lost: refused',
  })
  expect(await watch(undefined).lastLook([failed])).toBeUndefined()
  expect(await watch('refused').lastLook([passed])).toBeUndefined()
})
