import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import type { Results } from '../reports/results.js'
import { startReference } from '../runner/start-reference.js'
import { adverseProxy } from './testing/adverse-proxy.js'
import { CliProcess } from './testing/cli-process.js'

const ends: [string, (server: { close(): Promise<void> }) => unknown, string, number][] = [
  // Two seconds of silence, one question that may take as long as any answer, and the reports.
  ['says nothing more', () => undefined, 'no answer within 2000 ms', 9000],
  ['is not there any more', (server) => server.close(), 'the connection was ', 7000],
]

test.each(ends)('a target that %s ends the run soon, with exit 2', { timeout: 60_000 }, async (_, end, why, soonMs) => {
  const reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
  let isSilent = false
  const server = await adverseProxy(reference.url, { answers: () => !isSilent })
  try {
    const args = ['run', '--target', server.url, '--timeout', '2000', '--listen', '127.0.0.1']
    const running = new CliProcess(args, { env: reference.environment })
    await running.until(() => server.counts.passed > 200)
    isSilent = true
    await end(server)
    const since = performance.now()
    expect(await running.ended()).toBe(2)
    expect(performance.now() - since).toBeLessThan(soonMs)
    expect(running.stdout).toContain('The run ended early: the target was lost: ')
    const { stop, totals } = JSON.parse(readFileSync(join(running.cwd, 'reports', 'results.json'), 'utf8')) as Results
    expect(stop).toEqual({ kind: 'target-lost', reason: expect.stringContaining(why) as string })
    expect([totals.failed, totals.passed > 10, totals.skipped > 100]).toEqual([0, true, true])
  } finally {
    await server.close()
    await reference.close()
  }
})
