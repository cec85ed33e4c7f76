import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { Judge } from '../contract/judge.js'
import { startReference } from '../runner/start-reference.js'
import { always, html, json, smallServer } from '../runner/testing/small-server.js'
import { probeTarget } from './probe-target.js'
import { authority, certificate } from './testing/certificate.js'
import type { Certificate } from './testing/certificate.js'
import { plainTransport } from './transport.js'

const { contracts, fullest } = Judge.load('quay', 'either')
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()))
})

async function probe(listener: RequestListener, timeoutMs = 2000): Promise<string | undefined> {
  const server = await smallServer(listener)
  cleanups.push(() => server.close())
  return (await probeTarget(contracts, server.url, { ...plainTransport, timeoutMs }))?.replace(server.url, 'URL')
}

test('the reference speaks the API', async () => {
  const reference = await startReference('quay', { contract: fullest })
  cleanups.push(() => reference.close())
  expect(await probeTarget(contracts, reference.url, plainTransport)).toBeUndefined()
})

test('a refusal of the API proves it as well', async () => {
  const body =
    '{"status":403,"title":"insufficient_scope","type":"https://quay/error","error_type":"insufficient_scope"}'
  expect(await probe(always(403, json, body))).toBeUndefined()
})

test.each([
  ['a page', always(200, html, '<html>'), '200 text/html. Check host, port and path prefix.'],
  ['JSON text that is no JSON', always(200, json, 'hello'), '200 application/json. Check'],
  ['a JSON string', always(200, json, '"hello"'), '200 application/json. Check'],
  ['a gateway that has lost its server', always(502, html, 'Bad Gateway'), '502 text/html. Check'],
  ['nothing', always(204, {}), '204 without a content type. Check'],
  [
    'a redirection',
    always(301, { location: 'https://quay.test/' }),
    'content type. It redirects to https://quay.test/. Check host, port and path prefix.',
  ],
  [
    'a redirection to the same place elsewhere',
    always(308, { location: 'https://quay.test/prefix/api/v1/discovery' }),
    'It redirects to https://quay.test/prefix/api/v1/discovery. Perhaps the target is https://quay.test/prefix.',
  ],
] as [string, RequestListener, string][])('%s is not the API', async (_, listener, end) => {
  const sentence = await probe(listener)
  expect(sentence).toContain('URL answers, but not as a Quay v1 API: GET /api/v1/discovery brought ')
  expect(sentence).toContain(end)
})

test('a server that never answers is told apart from one that is not there', async () => {
  expect(await probe(() => undefined, 100)).toBe('URL cannot be reached: no answer within 100 ms.')
  expect(await probeTarget(contracts, 'http://127.0.0.1:1', plainTransport)).toBe(
    'http://127.0.0.1:1 cannot be reached: the connection was refused.',
  )
})

test('a host name that does not exist is told', async () => {
  expect(await probeTarget(contracts, 'http://no-such-host.invalid', plainTransport)).toMatch(/cannot be reached: /)
})

async function tlsServer(tls: Certificate): Promise<string> {
  const server = createServer(tls, always(200, html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(
    () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve()
        }),
      ),
  )
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('the wrong scheme is told, in one line', async () => {
  const plain = await smallServer(always(200, html))
  cleanups.push(() => plain.close())
  const asTls = plain.url.replace('http:', 'https:')
  expect(await probeTarget(contracts, asTls, plainTransport)).toBe(
    `${asTls} cannot be reached: what answers there speaks no TLS. Without TLS its URL begins with http://.`,
  )
  const asPlain = (await tlsServer(await certificate())).replace('https:', 'http:')
  expect(await probeTarget(contracts, asPlain, plainTransport)).toBe(
    `${asPlain} cannot be reached: the connection was closed before the answer was complete. If it speaks TLS, its URL begins with https://.`,
  )
})

test('no authority makes a certificate good that has expired', async () => {
  const signedBy = await authority()
  const [validFrom, validUntil] = [new Date(0), new Date(Date.now() - 1000)]
  const url = await tlsServer(await certificate({ signedBy, validFrom, validUntil }))
  const ca = { file: 'ca.pem', pem: signedBy.cert }
  expect(await probeTarget(contracts, url, { ...plainTransport, ca })).toBe(
    `${url} cannot be reached: its TLS certificate is not trusted (the certificate has expired); --insecure leaves it unchecked.`,
  )
})

test('the base path of the target is kept', async () => {
  const server = await smallServer(always(200, html))
  cleanups.push(() => server.close())
  await probeTarget(contracts, `${server.url}/prefix`, plainTransport)
  expect(server.requests).toEqual([{ method: 'GET', path: '/prefix/api/v1/discovery', authorization: undefined }])
})
