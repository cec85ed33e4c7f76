import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { startFaultProxy } from '../faults/fault-proxy.js'
import type { Results } from '../reports/results.js'
import { startReference } from '../runner/start-reference.js'
import type { Reference } from '../runner/start-reference.js'
import { inventory } from '../sweep/testing/inventory.js'
import { cli } from './testing/cli-process.js'

const contract = Contract.load('quay', 'observed')
let reference: Reference
let before: string[]

beforeAll(async () => {
  reference = await startReference('quay', { contract })
  before = await inventory(reference.url, reference.environment)
})
afterAll(() => reference.close())

/** A server that refuses a removal as long as `refuses` says so. */
function refusingProxy(operationId: string, refuses: () => boolean) {
  const refusal = {
    status: 409,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"message":"busy"}'),
  }
  return startFaultProxy({
    ...{ target: reference.url, contract, callerOf: () => undefined },
    interceptorFor: (id) => (id === operationId && refuses() ? () => Promise.resolve(refusal) : undefined),
  })
}

test('what cannot be removed is a finding of its own, changes no verdict, and is left for sweep', async () => {
  let refuses = true
  const proxy = await refusingProxy('deleteAdmindedOrganization', () => refuses)
  const env = reference.environment
  const args = ['run', '--target', proxy.url, '--listen', '127.0.0.1', '--group', 'repository']
  const { code, stdout, stderr, cwd } = await cli(args, { env })
  const report = (name: string) => readFileSync(join(cwd, 'reports', name), 'utf8')
  const { checks, runId, findings, errors } = JSON.parse(report('results.json')) as Results
  expect(checks.length).toBeGreaterThan(100)
  expect(checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([])
  const finding = `The organization qc-${runId}-org-\\d+ could not be removed: deleteAdmindedOrganization answered 409`
  expect([code, errors, findings]).toEqual([0, [], [expect.stringMatching(new RegExp(finding))]])
  for (const text of [stdout, report('summary.md')])
    expect(text).toMatch(new RegExp(`qc-${runId}-org-\\d+ could not be removed`))
  expect(stderr).toContain(`sweep --run ${runId}`)
  expect(await inventory(reference.url, env)).not.toEqual(before)

  const sweep = ['sweep', '--target', proxy.url, '--run', runId]
  expect((await cli(sweep, { env, cwd })).code).not.toBe(0)
  refuses = false
  expect((await cli(sweep, { env, cwd })).code).toBe(0)
  expect(await inventory(reference.url, env)).toEqual(before)
  await proxy.close()
})
