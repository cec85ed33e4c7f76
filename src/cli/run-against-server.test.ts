import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Results } from '../reports/results.js'
import { always, html, json, smallServer } from '../runner/testing/small-server.js'
import type { SmallServer } from '../runner/testing/small-server.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { cli, CliProcess } from './testing/cli-process.js'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()))
})

const env = { QUAY_OWNER_TOKEN: 'owner-t0ken-0123456789', QUAY_OUTSIDER_TOKEN: 'outsider-t0ken-0123456789' }

async function served(listener: RequestListener): Promise<SmallServer> {
  const server = await smallServer(listener)
  cleanups.push(() => server.close())
  return server
}

function resultsIn(cwd: string): Results {
  return JSON.parse(readFileSync(join(cwd, 'reports', 'results.json'), 'utf8')) as Results
}

/** Tells of itself like a Quay, and answers everything else with `rest`. */
function quayThat(rest: RequestListener): RequestListener {
  const discovery = always(200, json, '{"swagger":"2.0","paths":{}}')
  return (request, response) => {
    ;(request.url === '/api/v1/discovery' ? discovery : rest)(request, response)
  }
}

test('a server of pages is no Quay', async () => {
  const { url } = await served(always(200, html, '<html>'))
  const { code, stderr } = await cli(['run', '--target', url])
  expect([code, stderr]).toEqual([2, expect.stringContaining(`${url} answers, but not as a Quay v1 API`)])
})

test('a server that answers the same to everything does not conform; what failed can be a baseline', async () => {
  const { url } = await served(
    quayThat(always(404, json, '{"status":404,"title":"not_found","type":"x","error_type":"not_found"}')),
  )
  const run = ['run', '--target', url, '--group', 'error', '--group', 'repository']
  const first = await cli(run, { env })
  expect(first.code).toBe(1)
  expect(first.stdout).toContain('The target does not conform. (exit 1)')
  const { checks } = resultsIn(first.cwd)
  expect(checks.filter(({ verdict }) => verdict === 'passed')).toEqual([])

  const cwd = temporaryFolder()
  const failed = checks.filter(({ verdict }) => verdict === 'failed' || verdict === 'error')
  writeFileSync(
    join(cwd, 'known.json'),
    JSON.stringify(failed.map(({ id }) => ({ check: id, reason: 'it is no Quay' }))),
  )
  const second = await cli([...run, '--baseline', 'known.json', '--min-executed', '0'], { env, cwd })
  expect([second.code, second.stdout]).toEqual([0, expect.stringContaining('but for known failures')])
})

test('a token that is refused is told early, and no report holds it', async () => {
  const { url } = await served(quayThat(always(401, json, '{}')))
  const { stderr, cwd } = await cli(['run', '--target', url, '--group', 'error'], { env })
  expect(stderr).toContain('QUAY_OWNER_TOKEN: the target refuses this token (401)')
  for (const file of readdirSync(join(cwd, 'reports')))
    expect(readFileSync(join(cwd, 'reports', file), 'utf8')).not.toContain('t0ken-0123456789')
})

test('a missing token that leaves more than a tenth untested is exit 3, unless that is allowed', async () => {
  const server = new CliProcess(['serve', '--env-file', '.env'])
  try {
    await server.until(() => server.stdout.includes('\n'))
    const { cwd } = server
    const file = join(cwd, '.env')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^QUAY_(SCOPED_TOKENS|OUTSIDER_TOKEN)=.*$/gm, ''))
    const run = ['run', '--group', 'repository', '--check', 'repository.getRepo.*']
    const strict = await cli(run, { cwd })
    expect(strict.code).toBe(3)
    expect(strict.stdout).toMatch(
      /Too little was executed: \d+ of \d+ checks \(\d\d %, --min-executed 90\)\. \(exit 3\)/,
    )
    expect(strict.stdout).toMatch(/untestable: .*QUAY_OUTSIDER_TOKEN/)
    const { executed, totals } = resultsIn(cwd)
    expect(executed).toEqual({ checks: totals.passed, of: totals.passed + totals.untestable, minimum: 90 })
    const lenient = await cli([...run, '--min-executed', '50'], { cwd })
    expect([lenient.code, lenient.stdout]).toEqual([0, expect.stringContaining('--min-executed 50')])
  } finally {
    server.kill('SIGTERM')
    await server.ended()
  }
})

test('without any token everything is untestable, which is exit 3 and names the variable', async () => {
  const { url } = await served(quayThat(always(200, json, '{}')))
  const { code, stdout } = await cli(['run', '--target', url, '--group', 'error'])
  expect([code, stdout]).toEqual([3, expect.stringContaining('untestable: set QUAY_OWNER_TOKEN')])
})

/** Holds every answer back for a while, so that there is a run to interrupt. */
const slow = quayThat((_, response) => setTimeout(() => response.writeHead(500).end(), 300))

async function interruptible(): Promise<CliProcess> {
  const server = await served(slow)
  const running = new CliProcess(['run', '--target', server.url, '--concurrency', '2'], { env })
  await running.until(() => server.requests.length > 14)
  return running
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the run with exit 130, and what ran is reported', async (signal) => {
  const running = await interruptible()
  running.kill(signal)
  expect(await running.ended()).toBe(130)
  expect(running.stderr).toContain(`${signal}: cleaning up`)
  const { exitCode, stop, checks } = resultsIn(running.cwd)
  expect([exitCode, stop]).toEqual([130, { kind: 'interrupted', reason: `interrupted by ${signal}` }])
  expect(checks.filter(({ reason }) => reason === `not run: interrupted by ${signal}`).length).toBeGreaterThan(0)
  expect(checks.filter(({ exchanges }) => exchanges.length > 0).length).toBeGreaterThan(0)
})

test('a second signal ends it at once', async () => {
  const running = await interruptible()
  running.kill('SIGINT')
  await running.until(() => running.stderr.includes('cleaning up'))
  running.kill('SIGINT')
  expect(await running.ended()).toBe('SIGINT')
})

test('a server that goes away during the run ends it with exit 2, and what ran is reported', async () => {
  const server = await served(quayThat(always(500, json, '{}')))
  const running = new CliProcess(['run', '--target', server.url, '--concurrency', '2'], { env })
  await running.until(() => server.requests.length > 10)
  await server.close()
  expect(await running.ended()).toBe(2)
  expect(running.stdout).toContain('The run ended early: the target was lost: ')
  expect(resultsIn(running.cwd).stop?.kind).toBe('target-lost')
})
