import { expect, test } from 'vitest'
import { runIdOf } from './run-id.js'

const now = new Date('2026-11-21T03:00:00.000Z')

test('it can begin the name of a repository or an organization', () => {
  expect(runIdOf(1, now, 1)).toMatch(/^q[0-9a-z]{10}$/)
})

test('runs that differ in seed, time or process differ', () => {
  const later = new Date(now.getTime() + 1)
  expect(new Set([runIdOf(1, now, 1), runIdOf(2, now, 1), runIdOf(1, later, 1), runIdOf(1, now, 2)]).size).toBe(4)
})

test('a later run sorts later', () => {
  expect(runIdOf(1, now, 1) < runIdOf(1, new Date(now.getTime() + 1000), 1)).toBe(true)
})
