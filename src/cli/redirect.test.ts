import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import type { Results } from '../reports/results.js'
import { startReference } from '../runner/start-reference.js'
import type { Reference } from '../runner/start-reference.js'
import { smallServer } from '../runner/testing/small-server.js'
import { adverseProxy } from './testing/adverse-proxy.js'
import type { AdverseProxy } from './testing/adverse-proxy.js'
import { cli } from './testing/cli-process.js'

let reference: Reference
// Everything that the target could wish for: it speaks the API and knows every token.
let elsewhere: AdverseProxy
beforeAll(async () => {
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
  elsewhere = await adverseProxy(reference.url, {})
})
afterAll(async () => {
  await elsewhere.close()
  await reference.close()
})

test.each([302, 307])('%d to another host is not followed: it receives nothing, and nothing passes', async (status) => {
  const server = await smallServer((request, response) => {
    const { url = '' } = request
    if (url === '/api/v1/discovery')
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"swagger":"2.0","paths":{}}')
    else response.writeHead(status, { location: elsewhere.url + url }).end()
  })
  try {
    const groups = ['--group', 'repository', '--group', 'error']
    const { code, cwd } = await cli(['run', '--target', server.url, ...groups], { env: reference.environment })
    const { checks } = JSON.parse(readFileSync(join(cwd, 'reports', 'results.json'), 'utf8')) as Results
    expect(checks.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id)).toEqual([])
    expect([code, checks.length > 100, server.requests.some(({ authorization }) => authorization)]).toEqual([
      1,
      true,
      true,
    ])
    expect(elsewhere.counts.passed).toBe(0)
  } finally {
    await server.close()
  }
})

test('a target that redirects every request is none, and the sentence says where it points to', async () => {
  const server = await smallServer((_, response) => response.writeHead(307, { location: `${elsewhere.url}/` }).end())
  const { code, stderr } = await cli(['run', '--target', server.url], { env: reference.environment })
  await server.close()
  expect([code, stderr]).toEqual([2, expect.stringContaining(`It redirects to ${elsewhere.url}/.`)])
  expect(elsewhere.counts.passed).toBe(0)
})
