import { expect, test } from 'vitest'
import { matchesGlob } from './tag-glob.js'

test.each([
  ['latest', 'latest', true],
  ['v1.0', 'v1.*', true],
  ['v1x0', 'v1.*', false],
  ['v1', 'v?', true],
  ['v10', 'v?', false],
  ['v1', 'v[0-2]', true],
  ['v3', 'v[0-2]', false],
  ['v3', 'v[!0-2]', true],
  ['anything', '*', true],
  ['a', '{a,b}', false],
  ['{a,b}', '{a,b}', true],
  ['prelatest', 'latest', false],
  ['a[', 'a[', true],
])('%s and %s: %s', (tag, glob, matches) => {
  expect(matchesGlob(tag, glob)).toBe(matches)
})
