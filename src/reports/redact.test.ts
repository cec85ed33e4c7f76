import { expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { redactResult, redactText } from './redact.js'
import { secretsOf } from './secrets.js'
import type { Secrets } from './secrets.js'
import { fakeExchange, fakeResult } from './testing/fake-results.js'

const secrets: Secrets = { tokens: ['tok3n-of-the-owner'], harmless: ['notarealtoken000'] }

test.each([
  ['{"password":"hunter2x"}', '{"password":"[redacted]"}'],
  ['{"external_registry_password": "hunter2x"}', '{"external_registry_password": "[redacted]"}'],
  ['{"client_secret":"a\\"b"}', '{"client_secret":"[redacted]"}'],
  [String.raw`"{\"password\":\"a\\\"b\\n\",\"x\":1}"`, String.raw`"{\"password\":\"[redacted]\",\"x\":1}"`],
  ['{"token_code":"abc","title":"x"}', '{"token_code":"[redacted]","title":"x"}'],
  ['{"robots":[{"name":"a+b","token":"abc"}]}', '{"robots":[{"name":"a+b","token":"[redacted]"}]}'],
  ['{"robots":[{"token":"cut off in the mid', '{"robots":[{"token":"[redacted]'],
  ['{"token":""}', '{"token":""}'],
  ['{"token":null,"is_secret":true}', '{"token":null,"is_secret":true}'],
  ['{"next_page":"gAAAA","token_type":"Bearer"}', '{"next_page":"gAAAA","token_type":"Bearer"}'],
  ['curl --data-raw \'{"password":"x"}\' \'http://t/\'', 'curl --data-raw \'{"password":"[redacted]"}\' \'http://t/\''],
  ['http://t/a?access_token=abc&page=2', 'http://t/a?access_token=[redacted]&page=2'],
  ['grant_type=password&password=abc', 'grant_type=password&password=[redacted]'],
  ['"{\\"token\\":\\"abc\\",\\"a\\":1}"', '"{\\"token\\":\\"[redacted]\\",\\"a\\":1}"'],
  ['-H "Authorization: Bearer $QUAY_OWNER_TOKEN"', '-H "Authorization: Bearer $QUAY_OWNER_TOKEN"'],
  ['it said tok3n-of-the-owner, twice: tok3n-of-the-owner', 'it said [redacted], twice: [redacted]'],
  ['the password is wrong', 'the password is wrong'],
])('%s', (text, expected) => {
  expect(redactText(text, secrets)).toBe(expected)
})

test('headers that carry secrets are hidden, those that name a variable or a harmless token are not', () => {
  const headers = {
    ...{ Authorization: 'Bearer abcdef', cookie: 'session=1', 'X-CSRF-Token': 'abc', accept: 'text/html' },
    ...{ 'Proxy-Authorization': 'Basic abc=', 'x-other': 'tok3n-of-the-owner' },
  }
  const shown = { Authorization: 'Bearer $QUAY_OWNER_TOKEN', cookie: '$SESSION_COOKIE' }
  const request = (of: Record<string, string>) => ({ method: 'GET', url: 'http://t/', headers: of })
  const result = fakeResult('g.o.x', {
    exchanges: [
      fakeExchange('o', 200, { request: request(headers) }),
      fakeExchange('o', 200, { request: request(shown) }),
      fakeExchange('o', 200, { request: request({ Authorization: 'Bearer notarealtoken000' }) }),
      fakeExchange('o', 200, { answer: { status: 200, headers: { 'set-cookie': 'session=abc; Path=/' }, body: '' } }),
    ],
  })
  const { exchanges } = redactResult(result, secrets)
  expect(exchanges.map((exchange) => exchange.request.headers)).toEqual([
    {
      ...{ Authorization: 'Bearer [redacted]', cookie: '[redacted]', 'X-CSRF-Token': '[redacted]', accept: 'text/html' },
      ...{ 'Proxy-Authorization': 'Basic [redacted]', 'x-other': '[redacted]' },
    },
    shown,
    { Authorization: 'Bearer notarealtoken000' },
    {},
  ])
  expect(exchanges[3]?.answer?.headers).toEqual({ 'set-cookie': '[redacted]' })
})

test('a secret that a server made is hidden wherever else it stands in the check', () => {
  const answer = { status: 200, headers: {}, body: '{"token":"R0B0T-1234","credentials":[["a+b","R0B0T-1234"]]}' }
  const result = fakeResult('g.o.x', {
    ...{ verdict: 'failed', message: 'expected "R0B0T-1234" to be gone', reason: 'R0B0T-1234' },
    exchanges: [fakeExchange('o', 200, { answer })],
  })
  expect(JSON.stringify(redactResult(result, secrets))).not.toContain('R0B0T-1234')
})

test('a password that is an ordinary word does not blot out that word elsewhere', () => {
  const request = { method: 'POST', url: 'http://t/', headers: {}, body: '{"password":"repository"}' }
  const result = fakeResult('g.o.x', { exchanges: [fakeExchange('o', 200, { request })], message: 'the repository is there' })
  expect(redactResult(result, secrets)).toMatchObject({
    message: 'the repository is there',
    exchanges: [{ request: { body: '{"password":"[redacted]"}' } }],
  })
})

test('ids and citations stay as they are', () => {
  const { id, cites, title } = redactResult(fakeResult('robot.createUserRobot.token'), secrets)
  expect([id, cites, title]).toEqual(['robot.createUserRobot.token', 'guide 1.1', 'title of robot.createUserRobot.token'])
})

test('the tokens of a run are the values of its variables, and the single ones in the JSON', () => {
  const environment = { QUAY_OWNER_TOKEN: 'ownertoken', QUAY_SCOPED_TOKENS: '{"repo:read":"readtoken"}', QUAY_EXPIRED_TOKEN: 'abc' }
  expect(secretsOf(Contract.load('quay', 'documented'), environment).tokens.toSorted()).toEqual(['ownertoken', 'readtoken'])
})
