import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { schemaProblems } from '../reports/schema-problems.js'
import { startReference } from '../runner/start-reference.js'
import type { Reference } from '../runner/start-reference.js'
import { always, html, smallServer } from '../runner/testing/small-server.js'
import type { SmallServer } from '../runner/testing/small-server.js'
import { cli } from './testing/cli-process.js'

let reference: Reference
let pages: SmallServer
let silent: string
let noHttp: string
const closing: (() => unknown)[] = []

beforeAll(async () => {
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
  pages = await smallServer(always(200, html, '<html>Welcome</html>'))
  closing.push(
    () => reference.close(),
    () => pages.close(),
  )
  silent = await listening(() => undefined)
  noHttp = await listening((socket) => socket.end('220 mail.example.com ESMTP\r\n'))
})
afterAll(() => Promise.all(closing.map((close) => close())))

async function listening(onConnection: (socket: Socket) => unknown): Promise<string> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined))
    onConnection(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

function doctor(target: string, ...flags: string[]) {
  return cli(['doctor', '--target', target, '--timeout', '1000', ...flags], { env: reference.environment })
}

test.each([
  ['a web page that is no registry', () => pages.url, 'answers, but not as a Quay v1 API'],
  ['a wrong path prefix', () => `${reference.url}/quay`, 'Check host, port and path prefix.'],
  [
    'the root of the API in place of the base URL',
    () => `${reference.url}/api/v1`,
    'Check host, port and path prefix.',
  ],
  ['https where there is no TLS', () => reference.url.replace('http:', 'https:'), 'speaks no TLS'],
  ['nobody who listens', () => 'http://127.0.0.1:1', 'the connection was refused'],
  ['a server that never answers', () => `http://${silent}`, 'no answer within 1000 ms'],
  ['a server that never answers, by TLS', () => `https://${silent}`, 'cannot be reached'],
  ['a server of another protocol', () => `http://${noHttp}`, 'cannot be reached'],
  ['a host that does not exist', () => 'http://no-such-host.invalid', 'cannot be reached'],
  ['no URL', () => 'quay.example.com', '--target must be an http or https URL'],
])('%s is one clear line', async (_, target, sentence) => {
  const { code, stdout, stderr } = await doctor(target())
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^quay-conformance: [^\n]+\n$/)
  expect(stderr).toContain(sentence)
})

test('--json is what its schema says', async () => {
  const { code, stdout } = await doctor(reference.url, '--json')
  expect([code, schemaProblems('diagnosis', JSON.parse(stdout))]).toEqual([0, []])
})

test('the exit code says whether a run would be worth it', async () => {
  expect((await doctor(reference.url)).code).toBe(0)
  expect((await cli(['doctor', '--target', reference.url])).code).toBe(3)
  const refused = { ...reference.environment, QUAY_OWNER_TOKEN: 'THISTOKENISNOTKNOWN0000' }
  expect((await cli(['doctor', '--target', reference.url], { env: refused })).code).toBe(1)
})
