import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import type { Results } from '../reports/results.js'
import { startReference } from '../runner/start-reference.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { inventory } from './testing/inventory.js'
import { stoppedRun } from './testing/stopped-run.js'

let reference: Awaited<ReturnType<typeof startReference>>
let before: string[]

beforeAll(async () => {
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
  before = await inventory(reference.url, reference.environment)
})
afterAll(() => reference.close())

// Before the first creation, amid the first things, amid all of them, and never: the run goes on to its own end.
test.each([
  ['SIGINT', 4, 130],
  ['SIGTERM', 60, 130],
  ['SIGINT', 700, 130],
  ['SIGTERM', Infinity, 0],
] as const)(
  'a run that gets %s at request %d ends with its reports and leaves nothing behind',
  async (signal, at, code) => {
    const out = temporaryFolder()
    const stopped = await stoppedRun(reference, { at, signal, out })
    await stopped.close()
    expect(stopped.code).toBe(code)
    expect(readdirSync(out).sort()).toEqual(['coverage.json', 'junit.xml', 'results.json', 'summary.md'])
    const { exitCode, findings } = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as Results
    expect([exitCode, findings]).toEqual([code, []])
    expect(await inventory(reference.url, reference.environment)).toEqual(before)
  },
)
