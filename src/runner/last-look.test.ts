import { expect, test } from 'vitest'
import { lastLook } from './last-look.js'
import { notRun } from './not-run.js'
import { fakeCheck } from './testing/fake-run.js'

const passed = { ...notRun(fakeCheck('g.o.x'), 'r'), verdict: 'passed' } as const
const failed = { ...passed, verdict: 'failed' } as const
const gone = () => Promise.resolve('refused')

test('after a run in which something went wrong the target is asked once more', async () => {
  const stop = { kind: 'target-lost', reason: 'the target was lost: refused' }
  expect(await lastLook([passed, failed], gone)).toEqual(stop)
  expect(await lastLook([failed], () => Promise.resolve(undefined))).toBeUndefined()
  expect(await lastLook([passed], gone)).toBeUndefined()
})
