import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { schemaProblems } from '../reports/schema-problems.js'
import type { DiscoveryReport } from '../discover/discovery-report.js'
import { startReference } from '../runner/start-reference.js'
import { always, html, json, smallServer } from '../runner/testing/small-server.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { cli } from './testing/cli-process.js'

const cwd = temporaryFolder()
const reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
afterAll(() => reference.close())

const discover = (...args: string[]) => cli(['discover', ...args], { cwd })

test('the reference declares what it does, as table, JSON and Markdown', async () => {
  const [text, asJson, markdown] = await Promise.all([
    discover('--target', reference.url),
    discover('--target', reference.url, '--json'),
    discover('--target', reference.url, '--markdown'),
  ])
  for (const { code, stderr } of [text, asJson, markdown]) expect([code, stderr]).toEqual([0, ''])
  expect(text.stdout).toMatch(/0 missing, \d+ more that need not be declared/)
  expect(markdown.stdout).toContain('| group | declared | missing |')
  const report = JSON.parse(asJson.stdout) as DiscoveryReport
  expect(schemaProblems('discovery-report', report)).toEqual([])
  expect(report.source).toBe(reference.url)
})

test('a downloaded document is read without a server, behind any prefix', async () => {
  const document = (await (await fetch(`${reference.url}/api/v1/discovery`)).json()) as object
  writeFileSync(join(cwd, 'discovery.json'), JSON.stringify({ ...document, basePath: '/behind/a/proxy' }))
  const { code, stdout, stderr } = await discover('--document', 'discovery.json', '--operation', 'syncNow')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('discovery.json declares 1 operation,')
  expect(stdout).toMatch(/status 204: promised +yes +- +yes +syncNow/)
})

test('what cannot be compared is one sentence and exit 2', async () => {
  writeFileSync(join(cwd, 'page.json'), '<!doctype html>')
  writeFileSync(join(cwd, 'other.json'), '{"swagger":"1.2"}')
  const other = await smallServer(always(200, json, '{"swagger":"3.0","paths":{}}'))
  const page = await smallServer(always(200, html, '<!doctype html>'))
  try {
    for (const [args, sentence] of [
      [['--target', 'http://127.0.0.1:1'], 'http://127.0.0.1:1 cannot be reached: the connection was refused.'],
      [['--target', page.url], `${page.url} answers, but not as a Quay v1 API`],
      [['--target', other.url], 'cannot be read: its version is "3.0"; Swagger 2.0 and OpenAPI 3 are read.'],
      [['--document', 'page.json'], '--document: page.json cannot be read: it is no JSON.'],
      [['--document', 'other.json'], '--document: other.json cannot be read: its version is "1.2"'],
      [['--document', 'none.json'], 'none.json cannot be read (ENOENT).'],
      [
        ['--document', 'page.json', '--target', page.url],
        "option '--document <file>' cannot be used with option '--target <url>'",
      ],
      [['--json', '--markdown'], "option '--json' cannot be used with option '--markdown'"],
      [
        ['--api', 'gitlab'],
        '--api gitlab: servers of the GitLab remote mirrors API do not describe it, so there is nothing to compare.',
      ],
      [
        ['--target', reference.url, '--group', 'mirorr'],
        '--group mirorr: there is no such group. Did you mean "mirror"?',
      ],
      [
        ['--target', reference.url, '--operation', 'syncNw'],
        '--operation syncNw: there is no such operation. Did you mean "syncNow"?',
      ],
      [['--target', reference.url, '--release', '2.0'], '--release must be'],
    ] as [string[], string][]) {
      const { code, stdout, stderr } = await discover(...args)
      expect(stderr).toContain(sentence)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
      expect([code, stdout]).toEqual([2, ''])
    }
  } finally {
    await Promise.all([other.close(), page.close()])
  }
})
