import { expect, test } from 'vitest'
import type { Exchange } from '../client/exchange.js'
import { Recorder } from '../client/recorder.js'
import type { BaseWorld } from './base-world.js'
import { CapabilityTrials } from './capability-trials.js'
import type { Trials } from './capability-trials.js'
import { Skip } from './skip.js'

const asked = { request: { method: 'GET', url: 'http://no-host.invalid/' } } as Exchange

/** Trials that each put one exchange on their record. */
function trialsOf(outcomes: Record<string, () => string | undefined>) {
  const trials: Trials<BaseWorld> = Object.fromEntries(
    Object.entries(outcomes).map(([capability, outcome]) => [
      capability,
      ({ recorder }: BaseWorld) => {
        recorder.exchanges.push(asked)
        return Promise.resolve(outcome())
      },
    ]),
  )
  return new CapabilityTrials(trials, (recorder) => ({ recorder }) as BaseWorld)
}

test('what the target is shown to lack is skipped for, with the words and the exchanges that show it', async () => {
  const trials = trialsOf({ quota: () => undefined, mirror: () => 'it makes none' })
  const record = new Recorder()
  await expect(trials.mustHave(['quota', 'mirror'], record)).rejects.toEqual(
    new Skip('the target lacks mirror: it makes none'),
  )
  expect(record.exchanges).toEqual([asked])
})

test('what it is not shown to lack, or has no trial, it counts as having', async () => {
  const record = new Recorder()
  await trialsOf({ quota: () => undefined }).mustHave(['quota', 'mirror'], record)
  expect(record.exchanges).toEqual([])
})

test('a trial is made once, and not at all for checks that do not need its capability', async () => {
  let made = 0
  const trials = trialsOf({ mirror: () => `made ${(made += 1)} times` })
  await trials.mustHave([], new Recorder())
  expect(made).toBe(0)
  const skip = new Skip('the target lacks mirror: made 1 times')
  for (const record of [new Recorder(), new Recorder()])
    await expect(trials.mustHave(['mirror'], record)).rejects.toEqual(skip)
})
