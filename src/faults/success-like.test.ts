import { expect, test } from 'vitest'
import { contract } from './thing-api.test.fixture.js'
import { jsonOf } from './proxied.js'
import { successLike } from './success-like.js'

const answer = { status: 201, headers: {}, body: json({ full: 'some-space+robot', size: 1, made: 'at some time' }) }

test('an earlier success is told in the words of the request', () => {
  const asked = { namespace: 'some-space', size: 1 }
  const sample = { caller: 'owner', parameters: { path: 'some-space/first' }, asked, everAsked: {}, answer }
  const request = {
    ...{ method: 'POST', path: '/things', headers: {}, caller: 'owner', operation: contract.operation('createThing') },
    parameters: { path: 'other-space/second' },
    body: json({ namespace: 'other-space', size: 7, unknown: true }),
  }
  expect(jsonOf(successLike(sample, request))).toEqual({ full: 'other-space+robot', size: 7, made: 'at some time' })
})

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
