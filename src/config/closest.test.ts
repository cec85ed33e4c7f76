import { expect, test } from 'vitest'
import { closest, didYouMean } from './closest.js'

test.each([
  ['mirorr', 'mirror'],
  ['MIRROR', 'mirror'],
  ['robots', 'robot'],
  ['zzz', undefined],
])('%s was meant to be %s', (wrong, name) => {
  expect(closest(wrong, ['mirror', 'robot', 'repository'])).toBe(name)
})

test('a part of one long name is enough', () => {
  expect(closest('sync', ['repository', 'syncNow'])).toBe('syncNow')
})

test('nothing near is nothing said', () => {
  expect(didYouMean('zzz', ['mirror'])).toBe('')
  expect(didYouMean('miror', ['mirror'])).toBe(' Did you mean "mirror"?')
})
