import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { curlOf } from './curl-of.js'
import type { Exchange } from './exchange.js'
import { plainTransport } from './transport.js'
import type { Transport } from './transport.js'

// A shell reads the command, with a curl that prints its arguments one per line.
function argumentsOf(exchange: Exchange, transport: Transport = plainTransport): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; ${curlOf(exchange, transport)}`
  const output = execFileSync('sh', ['-c', script], { env: { ...process.env, QUAY_OWNER_TOKEN: 's3cret' } })
  return output.toString().split('\0').slice(0, -1)
}

test('the command carries method, headers, body and address through a shell unharmed', () => {
  const body = `{"description":"it's \\"quoted\\" $HOME \`id\`"}`
  const exchange: Exchange = {
    id: 1,
    caller: 'owner',
    request: {
      method: 'PUT',
      url: 'http://127.0.0.1:8080/api/v1/repository/a/b?c=d&e=f',
      headers: { 'content-type': 'application/json', Authorization: 'Bearer $QUAY_OWNER_TOKEN' },
      body,
    },
    startedAt: '2026-11-21T00:00:00.000Z',
    durationMs: 1,
  }
  expect(argumentsOf(exchange)).toEqual([
    ...['-i', '-X', 'PUT', '-H', 'content-type: application/json', '-H', 'Authorization: Bearer s3cret'],
    ...['--data-raw', body, exchange.request.url],
  ])
})

test('it trusts what the run trusted', () => {
  const exchange: Exchange = {
    ...{ id: 1, caller: 'anonymous', startedAt: '2026-11-21T00:00:00.000Z', durationMs: 1 },
    request: { method: 'GET', url: 'https://quay.test/', headers: {} },
  }
  const ca = { file: "/it's here/ca.pem", pem: '' }
  expect(argumentsOf(exchange, { ...plainTransport, ca })).toEqual(['-i', '--cacert', ca.file, 'https://quay.test/'])
  expect(argumentsOf(exchange, { ...plainTransport, insecure: true })).toEqual(['-i', '-k', 'https://quay.test/'])
})
