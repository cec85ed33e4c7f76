import { expect, test } from 'vitest'
import { pathMatcher } from './match-path.js'
import type { Operation } from './operation.js'

function operation(id: string, path: string): Operation {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '')
  return {
    id,
    group: 'thing',
    method: 'GET',
    path,
    kind: 'read',
    parameters: names.map((name) => ({
      name,
      in: 'path',
      schema: { type: 'string' },
      ...(name === 'repository' && { 'x-reserved': true }),
    })),
    responses: {},
    capabilities: [],
    outcomes: {},
  }
}

const match = pathMatcher([
  operation('getRepo', '/api/v1/repository/{repository}'),
  operation('getMirror', '/api/v1/repository/{repository}/mirror'),
  operation('listRepos', '/api/v1/repository'),
  operation('getUser', '/api/v1/user/'),
])

test.each([
  ['/api/v1/repository/org/repo', 'getRepo', { repository: 'org/repo' }],
  ['/api/v1/repository/org/mirror', 'getRepo', { repository: 'org/mirror' }],
  ['/api/v1/repository/org/repo/mirror', 'getMirror', { repository: 'org/repo' }],
  ['/api/v1/repository/org/re%20po', 'getRepo', { repository: 'org/re po' }],
  ['/api/v1/repository/', 'listRepos', {}],
  ['/api/v1/user', 'getUser', {}],
])('%s is %s', (path, id, parameters) => {
  const found = match('get', path)
  expect(found?.operation.id).toBe(id)
  expect(found?.parameters).toEqual(parameters)
})

test('what nothing serves matches nothing', () => {
  expect(match('GET', '/api/v1/repository/org/repo/mirror/sync-now')).toBeUndefined()
  expect(match('POST', '/api/v1/repository')).toBeUndefined()
})
