import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { startReference } from '../runner/start-reference.js'
import type { Reference } from '../runner/start-reference.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { adverseProxy } from './testing/adverse-proxy.js'
import type { AdverseProxy } from './testing/adverse-proxy.js'
import { cli } from './testing/cli-process.js'
import { connectProxy } from './testing/connect-proxy.js'
import type { ConnectProxy } from './testing/connect-proxy.js'
import { certificate } from '../client/testing/certificate.js'

let reference: Reference
let secure: AdverseProxy
let proxy: ConnectProxy
const cwd = temporaryFolder()

beforeAll(async () => {
  const tls = await certificate()
  writeFileSync(join(cwd, 'ca.pem'), tls.cert)
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
  secure = await adverseProxy(reference.url, { tls })
  proxy = await connectProxy()
})
beforeEach(() => {
  proxy.asked.length = 0
})
afterAll(async () => {
  await Promise.all([proxy.close(), secure.close()])
  await reference.close()
})

// Nobody but the proxy knows this name.
const hostOf = (url: string) => `quay.test:${new URL(url).port}`

function run(target: string, env: Record<string, string>, ...flags: string[]) {
  const command = ['run', '--target', target, '--operation', 'getErrorDescription', ...flags]
  return cli(command, { cwd, env: { ...reference.environment, ...env } })
}

test('HTTPS_PROXY: a tunnel is opened, in which TLS is checked as ever', async () => {
  const host = hostOf(secure.url)
  const { code, stdout } = await run(`https://${host}`, { HTTPS_PROXY: proxy.url }, '--ca', 'ca.pem')
  expect([code, stdout]).toEqual([0, expect.stringContaining('The target conforms.')])
  expect(new Set(proxy.asked)).toEqual(new Set([`CONNECT ${host}`]))
  const unchecked = await run(`https://${host}`, { HTTPS_PROXY: proxy.url })
  expect([unchecked.code, unchecked.stderr]).toEqual([2, expect.stringContaining('certificate is not trusted')])
})

test('HTTP_PROXY: plain requests are handed to it', async () => {
  const target = `http://${hostOf(reference.url)}`
  const { code } = await run(target, { HTTP_PROXY: proxy.url })
  expect([code, proxy.asked[0]]).toEqual([0, `GET ${target}/api/v1/discovery`])
  expect(proxy.asked.length).toBeGreaterThan(5)
})

test('what NO_PROXY names is reached without', async () => {
  const { code } = await run(reference.url, { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' })
  expect([code, proxy.asked]).toEqual([0, []])
})

test('the proxy of one protocol is none for the other, and none stands before the embedded reference', async () => {
  expect((await run(reference.url, { HTTPS_PROXY: proxy.url })).code).toBe(0)
  const embedded = ['run', '--operation', 'getErrorDescription']
  expect((await cli(embedded, { env: { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url } })).code).toBe(0)
  expect(proxy.asked).toEqual([])
})

test('a proxy that is not there is told, with its variable and without its password', async () => {
  const { code, stderr } = await run(reference.url, { HTTP_PROXY: 'http://me:s3cret@127.0.0.1:1' })
  expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be reached: the connection was refused')])
  expect(stderr).toContain('HTTP_PROXY is set; NO_PROXY names the hosts that are reached without it.')
  expect(stderr).not.toContain('s3cret')
  const wrong = await run(reference.url, { HTTP_PROXY: 'socks5://me:s3cret@127.0.0.1:1' })
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('HTTP_PROXY must be an http or https URL')])
  expect(wrong.stderr).not.toContain('s3cret')
})
