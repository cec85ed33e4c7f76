import { expect, test } from 'vitest'
import { operationKey } from '../contract/operation-key.js'
import { Contract } from '../contract/contract.js'
import { inferRelease } from './infer-release.js'

const contract = Contract.load('quay', 'observed')

/** A target that serves exactly what one release does. */
function servedBy(release: string) {
  const narrow = Contract.load('quay', 'observed', release)
  return new Map(
    [...narrow.operations.values()].map((operation) => {
      const query = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name)
      return [operationKey(operation), { query: new Set(query), fields: undefined }]
    }),
  )
}

test.each([
  ['3.6', undefined, '3.7'],
  ['3.8', '3.7', '3.9'],
  ['3.12', '3.11', '3.13'],
])('a target of release %s is at least %s and older than %s', (release, atLeast, olderThan) => {
  const inferred = inferRelease(contract, servedBy(release), new Set())
  expect(inferred.atLeast?.release).toBe(atLeast)
  expect(inferred.olderThan?.release).toBe(olderThan)
})

test('a capability that is off says nothing of the release', () => {
  const served = servedBy(contract.document['x-releases']?.at(-1) ?? '')
  for (const operation of contract.operations.values())
    if (operation.capabilities.includes('auto-prune')) served.delete(operationKey(operation))
  expect(inferRelease(contract, served, new Set(['auto-prune'])).olderThan).toBeUndefined()
})

test('a target that describes nothing has no known release', () => {
  expect(inferRelease(contract, undefined, new Set())).toEqual({})
})
