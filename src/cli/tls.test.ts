import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import type { Coverage } from '../reports/coverage.js'
import type { Results } from '../reports/results.js'
import { schemaProblems } from '../reports/schema-problems.js'
import { startReference } from '../runner/start-reference.js'
import type { Reference } from '../runner/start-reference.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { adverseProxy } from './testing/adverse-proxy.js'
import type { AdverseProxy } from './testing/adverse-proxy.js'
import { cli } from './testing/cli-process.js'
import { certificate } from '../client/testing/certificate.js'

let reference: Reference
let server: AdverseProxy
const cwd = temporaryFolder()

beforeAll(async () => {
  const tls = await certificate()
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
  server = await adverseProxy(reference.url, { tls })
  writeFileSync(join(cwd, 'ca.pem'), `Some text before it.\n${tls.cert}`)
  writeFileSync(join(cwd, 'other.pem'), (await certificate()).cert)
  writeFileSync(join(cwd, 'damaged.pem'), tls.cert.replace(/-\r?\n.{12}/, '-\nAAAAAAAAAAAA'))
  writeFileSync(join(cwd, 'empty.pem'), '')
})
afterAll(async () => {
  await server.close()
  await reference.close()
})

function run(...flags: string[]) {
  const named = ['run', '--target', server.url, '--operation', 'getRepo', '--listen', '127.0.0.1']
  return cli([...named, ...flags], { cwd, env: reference.environment })
}

function report(file: string): string {
  return readFileSync(join(cwd, 'reports', file), 'utf8')
}

test.each([['run'], ['doctor'], ['sweep'], ['init', '--superuser', 'root']])(
  '%s with a certificate that nobody vouches for is one sentence, which names the flags',
  async (...command) => {
    const { code, stdout, stderr } = await cli([...command, '--target', server.url], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^quay-conformance: .* TLS certificate is not trusted \(self-signed certificate\); .*\n$/)
    expect(stderr).toContain('--ca FILE')
    expect(stderr).toContain('--insecure')
  },
)

test('with --ca it is trusted, and no report speaks of a certificate that was not checked', async () => {
  const { code, stdout } = await run('--ca', 'ca.pem')
  expect([code, stdout]).toEqual([0, expect.stringContaining('The target conforms.')])
  const { transport } = JSON.parse(report('results.json')) as Results
  expect(transport).toEqual({ insecure: false, ca: join(cwd, 'ca.pem'), sentAgain: {} })
  expect([stdout, report('summary.md')].join('')).not.toContain('NOT CHECKED')
  expect(report('junit.xml')).toContain('<property name="insecure" value="false"/>')
})

test('the authorities of --ca are the only ones that count', async () => {
  const { code, stderr } = await run('--ca', 'other.pem')
  expect([code, stderr]).toEqual([2, expect.stringContaining('is not trusted')])
})

test('with --insecure the run goes on, and every report says so', async () => {
  const { code, stdout } = await run('--insecure')
  expect([code, stdout]).toEqual([0, expect.stringContaining('certificate NOT CHECKED (--insecure)')])
  expect(report('summary.md')).toContain('certificate NOT CHECKED')
  expect(report('junit.xml')).toContain('<property name="insecure" value="true"/>')
  const results = JSON.parse(report('results.json')) as Results
  const coverage = JSON.parse(report('coverage.json')) as Coverage
  expect([results.transport.insecure, coverage.insecure]).toEqual([true, true])
  expect([schemaProblems('results', results), schemaProblems('coverage', coverage)]).toEqual([[], []])
})

test('doctor tells what it thinks of the certificate, and whether it was checked', async () => {
  const doctor = (...flags: string[]) =>
    cli(['doctor', '--target', server.url, ...flags], { cwd, env: reference.environment })
  expect((await doctor('--ca', 'ca.pem')).stdout).toMatch(/^TLS +trusted, issued by quay\.test/m)
  expect((await doctor('--insecure')).stdout).toMatch(/^TLS +NOT CHECKED \(--insecure\); not trusted \(/m)
})

test.each([['sweep'], ['doctor'], ['discover']])('%s --insecure warns before it does anything', async (command) => {
  const { code, stderr } = await cli([command, '--target', server.url, '--insecure'], {
    cwd,
    env: reference.environment,
  })
  expect([code, stderr]).toEqual([0, expect.stringContaining('is not checked (--insecure)')])
})

test.each([
  [['--ca', 'nowhere.pem'], 'nowhere.pem cannot be read (there is no such file).'],
  [['--ca', 'empty.pem'], 'empty.pem holds no certificate in PEM form'],
  [['--ca', 'damaged.pem'], 'certificate 1 in '],
  [['--ca', 'ca.pem', '--insecure'], '--insecure looks at no certificate, so --ca would do nothing'],
])('%j is wrong use', async (flags, sentence) => {
  const { code, stdout, stderr } = await run(...flags)
  expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1])
  expect(stderr).toContain(sentence)
})
