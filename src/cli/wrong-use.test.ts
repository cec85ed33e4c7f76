import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { cli } from './testing/cli-process.js'

const cwd = temporaryFolder()
writeFileSync(join(cwd, 'broken.json'), '[{')

// Nobody listens on the first port of a loopback address.
const refused = 'http://127.0.0.1:1'

test.concurrent.each([
  [['run', '--grup', 'mirror'], {}, "unknown option '--grup' (Did you mean --group?)"],
  [['rum'], {}, "unknown command 'rum' (Did you mean run?)"],
  [['run', 'mirror'], {}, "too many arguments for 'run'. Expected 0 arguments but got 1."],
  [['run', '--group'], {}, "option '--group <name>' argument missing"],
  [['run', '--group', 'mirorr'], {}, '--group mirorr: the suites have no such name. Did you mean "mirror"?'],
  [['run', '--operation', 'syncNw'], {}, 'Did you mean "syncNow"?'],
  [['run', '--check', 'nothing.*'], {}, '--check nothing.*: no check has such an id.'],
  [['list', '--check', 'error.getErrorDescription.sucess'], {}, 'Did you mean "error.getErrorDescription.success"?'],
  [['run', '--target', 'quay.test'], {}, '--target must be an http or https URL'],
  [['run', '--target', refused], {}, `${refused} cannot be reached: the connection was refused.`],
  [['run'], { QUAY_URL: refused }, `${refused} cannot be reached: the connection was refused.`],
  [['run', '--env-file', 'nope.env'], {}, '--env-file: '],
  [['run', '--baseline', 'broken.json'], {}, 'broken.json is no JSON'],
  [['run', '--level', 'must'], {}, '--level must be MUST, SHOULD or MAY'],
  [['run', '--target', refused], { QUAY_SCOPED_TOKENS: '{"repo' }, 'QUAY_SCOPED_TOKENS must be a JSON object'],
  [['run'], { QUAY_OWNER_TOKEN: 'abcdef' }, 'QUAY_OWNER_TOKEN is set, but no target is'],
  [['serve', '--port', '99999'], {}, '--port must be a whole number from 0 to 65535'],
  [
    ['serve', '--without', 'repo-miror'],
    {},
    '--without repo-miror: no capability has such a name. Did you mean "repo-mirror"?',
  ],
  [['serve', '--env-file', 'no/such/folder/x.env'], {}, 'x.env cannot be written'],
] as [string[], Record<string, string>, string][])(
  '%j with %j is one sentence and exit 2',
  async (args, env, sentence) => {
    const { code, stdout, stderr } = await cli(args, { env, cwd })
    expect(stderr).toContain(sentence)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/^quay-conformance: /)
    expect([code, stdout]).toEqual([2, ''])
  },
)

test('help and version are no errors', async () => {
  const help = await cli(['run', '--help'])
  expect([help.code, help.stderr]).toEqual([0, ''])
  for (const flag of [
    '--target',
    '--contract',
    '--group',
    '--shard',
    '--baseline',
    '--env-file',
    '--keep',
    '--bail',
    '--list',
  ])
    expect(help.stdout).toContain(flag)
  expect(await cli(['--version'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  })
})

test('no command at all shows what there is, and is wrong use', async () => {
  const { code, stderr } = await cli([])
  expect(code).toBe(2)
  expect(stderr).toContain('Usage: quay-conformance')
})
