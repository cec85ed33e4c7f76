import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { expect, test } from 'vitest'
import { cli, CliProcess } from './testing/cli-process.js'

interface Way {
  /** Flags by which `init` knows whom to ask. */
  named: string[]
  /** What a person brings, in a variable; without a value, the one that the empty server says. */
  secret: { name: string; value?: string }
  /** What is run. */
  selected: string[]
}

const ways: Record<string, Way> = {
  quay: {
    named: ['--superuser', 'root'],
    secret: { name: 'QUAY_SUPERUSER_PASSWORD', value: 'a-good-password-1' },
    selected: ['--group', 'repository'],
  },
  gitlab: { named: [], secret: { name: 'GITLAB_ADMIN_TOKEN' }, selected: [] },
}

test.each(Object.entries(ways))(
  '%s: from an empty server to a verdict, by the published commands',
  { timeout: 120_000 },
  async (api, { named, secret, selected }) => {
    const server = new CliProcess(['serve', '--empty', '--api', api])
    try {
      await server.until(() => server.stdout.includes('\n') && server.stderr.includes('memory'))
      const { cwd } = server
      const of = (...args: string[]) => [...args, '--api', api]
      const to = ['--target', server.stdout.trim(), ...named]
      const value = secret.value ?? parse(server.stderr)[secret.name] ?? ''
      const env = { [secret.name]: value }

      const init = await cli(of('init', ...to), { cwd, env })
      expect([init.code, init.stderr]).toEqual([0, ''])
      const doctor = await cli(of('doctor'), { cwd })
      expect([doctor.code, doctor.stdout]).toEqual([0, expect.stringMatching(/checks +(\d+) of \1 can run/)])
      const run = await cli(of('run', '--env-file', '.env', ...selected), { cwd })
      expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('The target conforms.')])
      const sweep = await cli(of('sweep'), { cwd })
      expect([sweep.code, sweep.stdout]).toEqual([0, '0 removed, 0 could not be removed\n'])
      const tokens = Object.entries(parse(readFileSync(join(cwd, '.env')))).filter(([name]) => name.endsWith('_TOKEN'))
      const undo = await cli(of('init', ...to, '--undo'), { cwd, env })
      expect(undo.code).toBe(0)

      expect(value).not.toBe('')
      const said = [init, doctor, run, sweep, undo].map(({ stdout, stderr }) => stdout + stderr).join('')
      for (const each of [value, ...tokens.map(([, token]) => token)]) expect(said).not.toContain(each)
    } finally {
      server.kill('SIGTERM')
      await server.ended()
    }
  },
)
