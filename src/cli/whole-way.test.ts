import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { expect, test } from 'vitest'
import { cli, CliProcess } from './testing/cli-process.js'

test('from an empty server to a verdict, by the published commands', { timeout: 120_000 }, async () => {
  const server = new CliProcess(['serve', '--empty'])
  try {
    await server.until(() => server.stdout.includes('\n'))
    const { cwd } = server
    const named = ['--target', server.stdout.trim(), '--superuser', 'root']
    const env = { QUAY_SUPERUSER_PASSWORD: 'a-good-password-1' }

    const init = await cli(['init', ...named], { cwd, env })
    expect([init.code, init.stderr]).toEqual([0, ''])
    const doctor = await cli(['doctor'], { cwd })
    expect([doctor.code, doctor.stdout]).toEqual([0, expect.stringMatching(/checks +(\d+) of \1 can run/)])
    const run = await cli(['run', '--group', 'repository'], { cwd })
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('The target conforms.')])
    const sweep = await cli(['sweep'], { cwd })
    expect([sweep.code, sweep.stdout]).toEqual([0, '0 removed, 0 could not be removed\n'])
    const tokens = Object.entries(parse(readFileSync(join(cwd, '.env')))).filter(([name]) => name.endsWith('_TOKEN'))
    const undo = await cli(['init', ...named, '--undo'], { cwd, env })
    expect(undo.code).toBe(0)

    const said = [init, doctor, run, sweep, undo].map(({ stdout, stderr }) => stdout + stderr).join('')
    for (const [, token] of tokens) expect(said).not.toContain(token)
    expect(said).not.toContain(env.QUAY_SUPERUSER_PASSWORD)
  } finally {
    server.kill('SIGTERM')
    await server.ended()
  }
})
