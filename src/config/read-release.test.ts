import { expect, it } from 'vitest'
import { readRelease } from './read-release.js'

it('is a release of the contract', () => {
  expect(readRelease('quay', '3.9', [])).toBe('3.9')
})

it('names the releases that there are', () => {
  expect(() => readRelease('quay', '4.0', [])).toThrow(/^--release must be 3\.6, 3\.7, .* or 3\.18, not "4\.0"\./)
})

it('says since when there is an operation that the release does not serve', () => {
  expect(() => readRelease('quay', '3.9', ['getRepo', 'getOrganizationAutoPrunePolicy'])).toThrow(
    '--operation getOrganizationAutoPrunePolicy: release 3.9 does not serve it; it exists since 3.10.',
  )
})

it('leaves an operation that does not exist to those who select', () => {
  expect(readRelease('quay', '3.9', ['getNothing'])).toBe('3.9')
})
