import { expect, test } from 'vitest'
import { wrapped } from './wrapped.js'

test('a text goes on under its beginning', () => {
  expect(wrapped('label  ', 'one two three four', 15)).toEqual(['label  one two', '       three', '       four'])
  expect(wrapped('label  ', 'a-word-that-is-too-long b', 15)).toEqual(['label  a-word-that-is-too-long', '       b'])
  expect(wrapped('label  ', '', 15)).toEqual(['label'])
})
