import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Results } from '../reports/results.js'
import { schemaProblems } from '../reports/schema-problems.js'
import { cli } from './testing/cli-process.js'

function json(cwd: string, file: string): unknown {
  return JSON.parse(readFileSync(join(cwd, 'reports', file), 'utf8'))
}

test('without a target the reference is tested, and every report is written', async () => {
  const { code, stdout, cwd } = await cli(['run', '--group', 'error', '--seed', '7'])
  expect(stdout).toContain('(the embedded reference)')
  expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    expect.stringMatching(/^\d+ passed, 0 failed, 0 skipped$/),
  ])
  expect(stdout).not.toContain('\u001b')
  const results = json(cwd, 'results.json') as Results
  expect(schemaProblems('results', results)).toEqual([])
  expect(schemaProblems('coverage', json(cwd, 'coverage.json'))).toEqual([])
  expect(results).toMatchObject({ reference: true, seed: 7, exitCode: 0, contract: 'either' })
  expect(readdirSync(join(cwd, 'reports')).sort()).toEqual(['coverage.json', 'junit.xml', 'results.json', 'summary.md'])
})

test('--out names the folder, --check the checks', async () => {
  const check = 'error.getErrorDescription.success'
  const { code, cwd } = await cli(['run', '--check', check, '--out', 'some/where'])
  expect(code).toBe(0)
  const text = readFileSync(join(cwd, 'some', 'where', 'results.json'), 'utf8')
  expect((JSON.parse(text) as Results).checks.map(({ id }) => id)).toEqual([check])
})

test('a filter that leaves nothing is exit 3, with reports', async () => {
  const { code, stdout, cwd } = await cli(['run', '--group', 'mirror', '--operation', 'getErrorDescription'])
  expect([code, existsSync(join(cwd, 'reports', 'junit.xml'))]).toEqual([3, true])
  expect(stdout).toContain('Nothing was selected. (exit 3)')
})

test('--without skips what needs the capability, and says so; nothing else left is exit 3', async () => {
  const { code, stdout } = await cli(['run', '--group', 'mirror', '--without', 'repo-mirror'])
  expect(code).toBe(3)
  expect(stdout).toMatch(/\d+ skipped: the target lacks repo-mirror \(--without repo-mirror\)/)
})

test('list and run --list are the same, and test nothing', async () => {
  const [one, two] = await Promise.all([cli(['list', '--group', 'error']), cli(['run', '--list', '--group', 'error'])])
  expect(one).toMatchObject({ code: 0, stderr: '' })
  expect(one.stdout).toBe(two.stdout)
  expect(one.stdout).toContain('error.getErrorDescription.success\tMUST\tguide 2.5.1\t')
  expect(readdirSync(two.cwd)).toEqual([])
})

test('the parts of a sharded run are the whole', async () => {
  const ids = async (args: string[]) =>
    (await cli(['list', '--group', 'error', ...args])).stdout.trim().split('\n').filter(Boolean)
  const whole = await ids([])
  const parts = await Promise.all([ids(['--shard', '1/2']), ids(['--shard', '2/2'])])
  expect(parts.flat().sort()).toEqual(whole.sort())
})
