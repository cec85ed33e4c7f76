import { expect, test } from 'vitest'
import type { Check } from '../../checks/check.js'
import type { Verdict } from '../../checks/verdict.js'
import { firstToFail } from './first-to-fail.js'

const verdicts: Verdict[] = ['passed', 'untestable', 'error', 'failed', 'failed']
const checks = verdicts.map((verdict, number) => ({ id: `${verdict}-${number}` }) as Check)
const execute = ({ id }: Check) => Promise.resolve({ id, verdict: id.split('-')[0] as Verdict })

test('only a failure kills, and nothing is run after it', async () => {
  const { killedBy, checks: done } = await firstToFail(checks, execute, () => true)
  expect(killedBy).toBe('failed-3')
  expect(done.map(({ verdict }) => verdict)).toEqual(verdicts.slice(0, 4))
})

test('a failure before the fault came into play does not', async () => {
  const { killedBy, checks: done } = await firstToFail(checks, execute, () => false)
  expect(killedBy).toBeUndefined()
  expect(done.map(({ verdict }) => verdict)).toEqual(verdicts)
})
