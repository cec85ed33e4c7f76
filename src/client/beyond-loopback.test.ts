import { expect, test } from 'vitest'
import { beyondLoopback } from './beyond-loopback.js'

test.each([
  ...[
    'http://127.0.0.1:8080',
    'https://127.8.9.10/prefix',
    'http://[::1]:80',
    'http://localhost',
    'http://LOCALHOST:1',
  ],
  // Spellings that a URL has for the same addresses.
  ...[
    'http://127.1',
    'http://0x7f.0.0.1',
    'http://2130706433',
    'http://[0:0:0:0:0:0:0:1]',
    'http://[::ffff:127.0.0.1]',
  ],
])('%s is this machine', (target) => {
  expect(beyondLoopback(target, {})).toBeUndefined()
})

test.each([
  ...[
    'https://quay.example.com',
    'http://192.168.0.10',
    'http://10.0.0.1',
    'http://128.0.0.1',
    'http://126.255.255.255',
  ],
  ...['http://0.0.0.0', 'http://[::]', 'http://[::2]', 'http://[fe80::1]', 'http://[::ffff:10.0.0.1]'],
  // They merely look like it.
  ...['http://localhost.example.com', 'http://127.0.0.1.nip.io', 'http://localhost.localdomain', 'http://my-localhost'],
  ...[
    'http://127.0.0.1.example.com',
    'http://example.com/127.0.0.1',
    'http://localhost.',
    'http://127.0.0.1:80@example.com',
  ],
])('%s may be another machine', (target) => {
  expect(beyondLoopback(target, {})).toBe(`${new URL(target).hostname} is no loopback address`)
})

const between = 'HTTP_PROXY sends its requests by a proxy'

test.each([
  ['http://127.0.0.1', '', between],
  ['http://127.0.0.1', 'example.com,127.0.0.11', between],
  ['http://127.0.0.1:80', '127.0.0.1:81', between],
  ['http://127.0.0.1', '*.example.com', between],
  ['http://localhost:8080', 'example.com, localhost', undefined],
  ['http://127.0.0.1:8080', '127.0.0.1:8080', undefined],
  ['http://127.0.0.1:8080', '*', undefined],
  ['http://quay.example.com', '*', 'quay.example.com is no loopback address'],
])('%s, with a proxy and NO_PROXY "%s": %s', (target, except, why) => {
  const proxy = { url: 'http://proxy.example.com', variable: 'HTTP_PROXY', except }
  expect(beyondLoopback(target, { proxy })).toBe(why)
})
