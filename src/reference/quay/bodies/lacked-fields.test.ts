import { expect, test } from 'vitest'
import { Contract } from '../../../contract/contract.js'
import { lackedFields, withoutFields } from './lacked-fields.js'

test('fields of fields, of items and of values of a map are left out, and nothing else is touched', () => {
  const body = { a: 1, list: [{ x: 1, y: 2 }, { y: 3 }, null], map: { k: { x: 1, y: 2 } }, x: 5 }
  const paths = [
    ['list', '*', 'x'],
    ['map', '*', 'x'],
    ['none', 'x'],
    ['a', 'x'],
  ]
  expect(withoutFields(body, paths)).toEqual({ a: 1, list: [{ y: 2 }, { y: 3 }, null], map: { k: { y: 2 } }, x: 5 })
  expect(withoutFields(undefined, paths)).toBeUndefined()
})

test('the contract says which fields need a capability', () => {
  const lacked = lackedFields(Contract.load('quay', 'observed'), new Set(['immutable-tags']))
  expect(lacked.get('listRepoTags')).toEqual([['tags', '*', 'immutable']])
  expect(lacked.get('listRepos')).toEqual([])
})
