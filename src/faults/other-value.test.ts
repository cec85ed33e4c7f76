import { expect, test } from 'vitest'
import { otherValue } from './other-value.js'

test.each([
  ['null, where it was asked for once', 5, { type: ['number', 'null'] }, [null], null],
  ['one more', 5, { type: 'number' }, [5], 6],
  ['one less than the most', 5, { type: 'number', maximum: 5 }, [], 4],
  ['another of the few', 'a', { enum: ['a', null] }, [], null],
  ['the same, where the contract knows no other', 'a', { const: 'a' }, [], 'a'],
])('%s', (_, old, schema, suggested, other) => {
  expect(otherValue(old, schema, suggested)).toBe(other)
})
