import { networkInterfaces } from 'node:os'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { loadSuites } from '../checks/load-suites.js'
import { readRunConfiguration } from '../config/read-run-configuration.js'
import type { RunFlags } from '../config/run-flags.js'
import { Contract } from '../contract/contract.js'
import { freshBuild } from '../runner/testing/fresh-build.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { startReference } from '../runner/start-reference.js'
import { executeSelected } from './execute-selected.js'

freshBuild(['checks', 'runner'])

const [address] = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')

const checks = (await loadSuites('quay', 'either'))
  .flatMap((suite) => suite.checks)
  .filter(({ operationId, situation }) => operationId === 'getErrorDescription' && situation === 'success')
  .map((check, index) => (index === 0 ? { ...check, intrusive: 'it shows a message to everybody' } : check))

/** The verdicts of two checks of a server that is asked at `host`; the first check is intrusive. */
async function verdictsAt(host: string, flags: RunFlags = {}) {
  const reference = await startReference('quay', { contract: Contract.load('quay', 'observed'), host })
  const terminal = { stdout: new PassThrough(), stderr: new PassThrough(), cwd: temporaryFolder(), env: {} }
  const { url: target, environment } = reference
  try {
    const configuration = readRunConfiguration({ ...flags, target }, terminal)
    const open = { target, environment, reference: false, close: () => Promise.resolve() }
    const controller = new AbortController()
    const { results } = await executeSelected({ configuration, open, checks, controller, terminal })
    return results.map(({ verdict, reason, exchanges }) => [verdict, reason, exchanges.length > 0])
  } finally {
    await reference.close()
  }
}

test.skipIf(!address)('on a server that is not on loopback, an intrusive check sends nothing', async () => {
  const host = address?.address ?? ''
  const [intrusive, ...others] = await verdictsAt(host)
  expect(intrusive).toEqual(['skipped', expect.stringContaining(`${host} is no loopback address`), false])
  expect(intrusive?.[1]).toContain('--allow-intrusive')
  expect(others).toEqual(checks.slice(1).map(() => ['passed', undefined, true]))
})

test.skipIf(!address)('--allow-intrusive runs it there', async () => {
  const all = await verdictsAt(address?.address ?? '', { allowIntrusive: true })
  expect(all).toEqual(checks.map(() => ['passed', undefined, true]))
})

test('on loopback it runs', async () => {
  expect(await verdictsAt('127.0.0.1')).toEqual(checks.map(() => ['passed', undefined, true]))
})
