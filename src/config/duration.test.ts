import { expect, test } from 'vitest'
import { duration } from './duration.js'

test.each([
  ['90s', 90_000],
  ['30m', 1_800_000],
  ['1h', 3_600_000],
  ['0s', 0],
  ['7d', 604_800_000],
])('%s is %i ms', (text, expected) => {
  expect(duration('--older-than', text)).toBe(expected)
})

test.each(['', '1', 'h', '1.5h', '-1h', '1h30m', '1 h'])(
  '"%s" is refused in one line that says what is wanted',
  (text) => {
    expect(() => duration('--older-than', text)).toThrow(/^--older-than must be .*, not ".*"\.$/)
  },
)
