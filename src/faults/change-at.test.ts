import { expect, test } from 'vitest'
import { changeAt, valuesAt } from './change-at.js'

const value = { list: [{ a: 1 }, { b: 2 }], map: { x: { a: 3 } }, null: null }

test('items of arrays and values of maps are reached alike', () => {
  expect(valuesAt(value, ['list', '*', 'a'])).toEqual([1])
  expect(valuesAt(value, ['map', '*', 'a'])).toEqual([3])
  expect(valuesAt(value, [])).toEqual([value])
})

test('undefined takes a field away, and the original stays as it was', () => {
  expect(changeAt(value, ['list', '*', 'a'], () => undefined)).toEqual({ ...value, list: [{}, { b: 2 }] })
  expect(value.list).toEqual([{ a: 1 }, { b: 2 }])
})

test.each([[['nothing']], [['null', 'a']], [['list', '*', 'c']], [['list', 'a']]])(
  'where %o leads nowhere, the value is the same one',
  (path) => {
    expect(changeAt(value, path, () => 'changed')).toBe(value)
  },
)
