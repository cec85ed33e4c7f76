import { expect, test } from 'vitest'
import { asCaller, recognizeCallers } from './caller-of.js'
import { document, environment } from './thing-api.test.fixture.js'

test.each([
  [{ authorization: 'Bearer owner-token' }, 'owner'],
  [{ authorization: 'Bearer scoped-token' }, 'scoped:thing:read'],
  [{ authorization: 'Bearer of-nobody' }, undefined],
  [{ cookie: 'session=1', 'x-csrf-token': 'c' }, 'visitor'],
  [{}, 'anonymous'],
])('%o is %s', (headers, caller) => {
  expect(recognizeCallers(document, environment)(headers)).toBe(caller)
})

test('a request of another caller carries nothing of the first', () => {
  const headers = { cookie: 'session=1', 'x-csrf-token': 'c', accept: '*/*' }
  const request = { method: 'GET', path: '/', body: Buffer.alloc(0), headers }
  expect(asCaller(request, 'owner', { document, environment }).headers).toEqual({
    accept: '*/*',
    authorization: 'Bearer owner-token',
  })
})
