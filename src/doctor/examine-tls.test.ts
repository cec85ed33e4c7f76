import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { authority, certificate } from '../client/testing/certificate.js'
import type { Certificate } from '../client/testing/certificate.js'
import { plainTransport } from '../client/transport.js'
import { smallServer } from '../runner/testing/small-server.js'
import { examineTls } from './examine-tls.js'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

async function serverWith(tls: Certificate): Promise<string> {
  const server = createServer(tls)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => server.close())
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What is thought of a certificate by somebody who trusts one authority. */
async function examined(tls: Certificate, trusted: Certificate) {
  const ca = { file: 'ca.pem', pem: trusted.cert }
  return examineTls(await serverWith(tls), { ...plainTransport, ca })
}

const day = 86_400_000

test('one that a trusted authority issued', async () => {
  const signedBy = await authority()
  const validUntil = new Date(Math.floor(Date.now() / 1000) * 1000 + 30 * day)
  expect(await examined(await certificate({ signedBy, validUntil }), signedBy)).toEqual({
    trusted: true,
    issuer: 'an authority',
    validUntil: validUntil.toISOString(),
  })
})

test('one that nobody vouches for', async () => {
  const found = await examined(await certificate(), await authority())
  expect(found).toMatchObject({ trusted: false, problem: 'self-signed certificate', issuer: 'quay.test' })
})

test('one that has expired', async () => {
  const signedBy = await authority()
  const [validFrom, validUntil] = [new Date(Date.now() - 2 * day), new Date(Date.now() - day)]
  const found = await examined(await certificate({ signedBy, validFrom, validUntil }), signedBy)
  expect(found).toMatchObject({ trusted: false, problem: 'the certificate has expired' })
})

test('one that is for the time to come', async () => {
  const signedBy = await authority()
  const [validFrom, validUntil] = [new Date(Date.now() + day), new Date(Date.now() + 2 * day)]
  const found = await examined(await certificate({ signedBy, validFrom, validUntil }), signedBy)
  expect(found).toMatchObject({ trusted: false, problem: 'the certificate is not valid yet' })
})

test('one of another server', async () => {
  const signedBy = await authority()
  const found = await examined(await certificate({ signedBy, ip: '127.0.0.2' }), signedBy)
  expect(found).toMatchObject({ trusted: false, problem: 'the certificate is for another host' })
})

test('one of an authority that is not the trusted one', async () => {
  const found = await examined(await certificate({ signedBy: await authority('another') }), await authority())
  expect(found).toMatchObject({ trusted: false, problem: 'nobody who is trusted issued the certificate' })
})

test('without TLS there is nothing to look at', async () => {
  const server = await smallServer((_, response) => response.end())
  cleanups.push(() => void server.close())
  expect(await examineTls(server.url, plainTransport)).toBeUndefined()
  expect(await examineTls(server.url.replace('http:', 'https:'), plainTransport)).toBeUndefined()
  expect(server.requests).toEqual([])
})
