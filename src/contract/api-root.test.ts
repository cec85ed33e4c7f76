import { expect, test } from 'vitest'
import { apiRoot } from './api-root.js'
import { Contract } from './contract.js'

test.each([
  ['quay', '/api/v1'],
  ['gitlab', '/api/v4'],
])('the paths of %s have %s in common', (api, root) => {
  expect(apiRoot(Contract.load(api, 'observed'))).toBe(root)
})
