import { expect, test } from 'vitest'
import type { Operation } from '../contract/operation.js'
import { requestOf } from './request-of.js'

const operation: Operation = {
  id: 'getThing',
  group: 'thing',
  method: 'GET',
  path: '/api/v1/repository/{repository}/thing/{name}',
  kind: 'read',
  parameters: [
    { name: 'repository', in: 'path', required: true, schema: { type: 'string' }, 'x-reserved': true },
    { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'limit', in: 'query', schema: { type: 'integer' } },
  ],
  responses: {},
  capabilities: [],
  outcomes: {},
}

test('the slash of a full repository path stays, every other is escaped', () => {
  const { path } = requestOf(operation, { parameters: { repository: 'org/re po', name: 'a/b?c', limit: 3 } })
  expect(path).toBe('/api/v1/repository/org/re%20po/thing/a%2Fb%3Fc?limit=3')
})

test('a path parameter without a value is a fault of the suite', () => {
  expect(() => requestOf(operation, { parameters: { repository: 'org/repo' } })).toThrow('"name" has no value')
})

test('a body is sent as JSON, a raw body as it stands', () => {
  const parameters = { repository: 'a/b', name: 'c' }
  expect(requestOf(operation, { parameters, body: { a: 1 } })).toMatchObject({
    body: '{"a":1}',
    headers: { 'content-type': 'application/json' },
  })
  expect(requestOf(operation, { parameters, rawBody: '{', contentType: 'text/plain' })).toMatchObject({
    body: '{',
    headers: { 'content-type': 'text/plain' },
  })
  expect(requestOf(operation, { parameters })).not.toHaveProperty('headers')
})
