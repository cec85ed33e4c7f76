import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { CheckResult } from '../checks/verdict.js'
import { runInVitest } from './run-in-vitest.js'
import type { RunOptions } from './run-in-vitest.js'
import type { RunOutcome, Stop } from './run-outcome.js'
import { fakeCheck, fakeSettings, writeEntry } from './testing/fake-run.js'

const five = ['passed', 'failed', 'skipped', 'untestable', 'error'].map((verdict) => fakeCheck(`g.o.${verdict}`))
const byId = `async ({ id }) => ({ verdict: id.slice(4), reason: 'because' })`
const interrupted: Stop = { kind: 'interrupted', reason: 'interrupted by SIGINT' }

function told({ results }: RunOutcome): string[] {
  return results.map(({ id, verdict, reason }) => `${id} ${verdict}: ${reason ?? ''}`)
}

test('every verdict comes back as it was, in the order of the selection, with the summary of the run', async () => {
  const seen: string[] = []
  const onResult = (result: CheckResult) => void seen.push(result.verdict)
  const outcome = await runInVitest(writeEntry(five, byId), fakeSettings, five, { onResult })
  expect(outcome.results.map(({ verdict }) => verdict)).toEqual(five.map(({ id }) => id.slice(4)))
  expect(seen.sort()).toEqual(outcome.results.map(({ verdict }) => verdict).sort())
  expect(outcome).toMatchObject({ requests: 7, findings: ['one thing was left'], errors: [] })
})

test('the process keeps its exit code and its signal listeners', async () => {
  const listeners = () => [...process.listeners('SIGINT'), ...process.listeners('SIGTERM')]
  const before = [process.exitCode, listeners()]
  await runInVitest(writeEntry(five, byId), fakeSettings, five, {})
  expect([process.exitCode, listeners()]).toEqual(before)
})

test('no more checks than allowed are under way at the same time', async () => {
  const checks = Array.from({ length: 12 }, (_, index) => fakeCheck(`g.o.${index}`))
  const execute = `async () => {
    globalThis.now = (globalThis.now ?? 0) + 1
    const reason = String(globalThis.now)
    await new Promise((done) => setTimeout(done, 20))
    globalThis.now -= 1
    return { verdict: 'passed', reason }
  }`
  const { results } = await runInVitest(writeEntry(checks, execute), fakeSettings, checks, { concurrency: 3 })
  expect(Math.max(...results.map(({ reason }) => Number(reason)))).toBe(3)
})

test('after the failures that bail names, no further check starts, and each says why', async () => {
  const checks = [fakeCheck('g.o.failed'), fakeCheck('g.o.1'), fakeCheck('g.o.2')]
  const execute = `async ({ id }) => ({ verdict: id === 'g.o.failed' ? 'failed' : 'passed' })`
  const options: RunOptions = { concurrency: 1, bail: { after: 1, levels: ['MUST'] } }
  expect(told(await runInVitest(writeEntry(checks, execute), fakeSettings, checks, options))).toEqual([
    'g.o.failed failed: ',
    'g.o.1 skipped: not run: a check failed, and --bail 1 ends the run there',
    'g.o.2 skipped: not run: a check failed, and --bail 1 ends the run there',
  ])
})

test('a failure at a level that does not decide does not count for bail', async () => {
  const checks = [fakeCheck('g.o.failed', { level: 'MAY' }), fakeCheck('g.o.1')]
  const execute = `async ({ id }) => ({ verdict: id === 'g.o.failed' ? 'failed' : 'passed' })`
  const options: RunOptions = { concurrency: 1, bail: { after: 1, levels: ['MUST'] } }
  const { results } = await runInVitest(writeEntry(checks, execute), fakeSettings, checks, options)
  expect(results.map(({ verdict }) => verdict)).toEqual(['failed', 'passed'])
})

test('an abortion keeps what ran, skips the rest with the reason, waits for what is under way and closes the run', async () => {
  const checks = Array.from({ length: 40 }, (_, index) => fakeCheck(`g.o.${index}`))
  const execute = `async () => (await new Promise((done) => setTimeout(done, 100)), { verdict: 'passed' })`
  const controller = new AbortController()
  let ended = 0
  const onResult = () => {
    ended += 1
    if (ended === 4) controller.abort(interrupted)
  }
  const options = { concurrency: 2, signal: controller.signal, onResult }
  const outcome = await runInVitest(writeEntry(checks, execute), fakeSettings, checks, options)
  const [ran, left] = ['passed', 'skipped'].map((verdict) => outcome.results.filter((each) => each.verdict === verdict))
  expect(ran?.length).toBeGreaterThanOrEqual(4)
  expect(left?.length).toBe(40 - (ran?.length ?? 0))
  expect(new Set(left?.map(({ reason }) => reason))).toEqual(new Set(['not run: interrupted by SIGINT']))
  expect(outcome).toMatchObject({ stop: interrupted, requests: 7, errors: [] })
})

test('an abortion is waited for by no check, also by those that began before another one ended', async () => {
  const checks = ['ends', 'waits', 'waits too', 'comes late'].map((name) => fakeCheck(`g.o.${name}`))
  const execute = `async ({ id }) => {
    if (id !== 'g.o.ends') await new Promise((done) => setTimeout(done, 20_000))
    return { verdict: 'passed' }
  }`
  const controller = new AbortController()
  const onResult = () =>
    setTimeout(() => {
      controller.abort(interrupted)
    }, 100)
  const options = { concurrency: 2, signal: controller.signal, onResult }
  const outcome = await runInVitest(writeEntry(checks, execute), fakeSettings, checks, options)
  expect(told(outcome).filter((line) => line.includes('not run: interrupted by SIGINT'))).toHaveLength(3)
  expect(outcome).toMatchObject({ stop: interrupted, requests: 7, errors: [] })
  expect(outcome.durationMs).toBeLessThan(10_000)
})

test('a run that is aborted before it starts runs nothing', async () => {
  const controller = new AbortController()
  controller.abort(interrupted)
  const outcome = await runInVitest(writeEntry(five, byId), fakeSettings, five, { signal: controller.signal })
  expect(new Set(outcome.results.map(({ verdict }) => verdict))).toEqual(new Set(['skipped']))
})

test('an entry that does not load puts every check in error', async () => {
  const entry = writeEntry(five, byId, `throw new Error('no suites here')`)
  const outcome = await runInVitest(entry, fakeSettings, five, {})
  expect(new Set(outcome.results.map(({ verdict }) => verdict))).toEqual(new Set(['error']))
  expect(outcome.errors.join()).toContain('no suites here')
})

test('a check that is selected and not registered is an error', async () => {
  const outcome = await runInVitest(
    writeEntry(five, byId),
    fakeSettings,
    [fakeCheck('g.o.passed'), fakeCheck('g.o.lost')],
    {},
  )
  expect(told(outcome)).toContain('g.o.lost error: the check was selected, but vitest never ran it')
})

test('an error outside every check is told', async () => {
  const execute = `async () => {
    setTimeout(() => { throw new Error('out of nowhere') }, 5)
    await new Promise((done) => setTimeout(done, 50))
    return { verdict: 'passed' }
  }`
  const checks = [fakeCheck('g.o.1')]
  const outcome = await runInVitest(writeEntry(checks, execute), fakeSettings, checks, {})
  expect(outcome.errors.join()).toContain('out of nowhere')
})

test('a check that throws instead of answering is an error with what it threw', async () => {
  const checks = [fakeCheck('g.o.1')]
  const entry = writeEntry(checks, `async () => { throw new Error('thrown') }`)
  expect(told(await runInVitest(entry, fakeSettings, checks, {}))).toEqual([
    'g.o.1 error: the check left no result; vitest reports failed: thrown',
  ])
})

test('nothing selected is an outcome without results, and starts nothing', async () => {
  const started = performance.now()
  expect(await runInVitest('/no/such/entry.js', fakeSettings, [], {})).toMatchObject({ results: [], errors: [] })
  await pause(0)
  expect(performance.now() - started).toBeLessThan(200)
})
