import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from '../config/environment.js'
import { smallServer } from '../runner/testing/small-server.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { cli, CliProcess } from './testing/cli-process.js'

async function serving(args: string[]): Promise<CliProcess> {
  const running = new CliProcess(['serve', ...args])
  await running.until(() => running.stdout.includes('\n') && running.stderr.includes('\n'))
  return running
}

test('it writes what a run needs to a file of its own, and a run with that file conforms and leaks nothing', async () => {
  const server = await serving(['--env-file', 'made.env'])
  try {
    const file = join(server.cwd, 'made.env')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { QUAY_URL, ...tokens } = readEnvironment({ cwd: server.cwd, envFile: file, process: {} })
    expect(QUAY_URL).toBe(server.stdout.trim())
    expect(server.stderr).toMatch(/Its data lives in memory and ends with this process/)

    const { code, stdout, cwd } = await cli(['run', '--env-file', file, '--group', 'repository'])
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('embedded')])
    const { QUAY_SCOPED_TOKENS = '', ...single } = tokens
    const secrets = [
      ...Object.values(single),
      ...Object.values(JSON.parse(QUAY_SCOPED_TOKENS) as Record<string, string>),
    ]
    expect(secrets.length).toBeGreaterThan(8)
    for (const report of readdirSync(join(cwd, 'reports'))) {
      const text = readFileSync(join(cwd, 'reports', report), 'utf8')
      for (const secret of secrets) expect(text.includes(secret), `${report} holds a token`).toBe(false)
    }
  } finally {
    server.kill('SIGTERM')
  }
  expect(await server.ended()).toBe(0)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it as it was asked to', async (signal) => {
  const server = await serving(['--contract', 'documented', '--empty'])
  expect(server.stderr).toContain('Quay v1 API, documented.')
  server.kill(signal)
  expect(await server.ended()).toBe(0)
})

test('a port that is taken is one sentence', async () => {
  const other = await smallServer((_, response) => response.end())
  const port = new URL(other.url).port
  const { code, stderr } = await cli(['serve', '--port', port], { cwd: temporaryFolder() })
  await other.close()
  expect([code, stderr]).toEqual([2, `quay-conformance: --port ${port} is in use; leave it out to get a free one.\n`])
})
