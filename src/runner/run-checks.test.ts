import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { runChecks } from './run-checks.js'
import { startReference } from './start-reference.js'
import type { Reference } from './start-reference.js'
import { fakeSettings } from './testing/fake-run.js'
import { freshBuild } from './testing/fresh-build.js'

let reference: Reference
beforeAll(async () => {
  freshBuild(['runner'])
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
})
afterAll(() => reference.close())

const settings = () => ({ ...fakeSettings, target: reference.url, environment: reference.environment })

test('it runs the checks that are named, in that order, and no others', async () => {
  const ids = ['error.getErrorDescription.missing.error_type', 'error.getErrorDescription.success']
  const { results, requests, errors } = await runChecks(settings(), ids)
  expect(results.map(({ id, verdict }) => [id, verdict])).toEqual(ids.map((id) => [id, 'passed']))
  expect(errors).toEqual([])
  expect(requests).toBeGreaterThanOrEqual(2)
  expect(results.every(({ exchanges }) => exchanges.length > 0)).toBe(true)
})

test('an id that is none is refused before anything runs', async () => {
  await expect(runChecks(settings(), ['error.nothing'])).rejects.toThrow('There is no check "error.nothing".')
})
