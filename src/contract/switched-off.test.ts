import { expect, test } from 'vitest'
import { Contract } from './contract.js'
import { switchedOff } from './switched-off.js'

const { document } = Contract.load('quay', 'observed')

test('a setting of its own goes off, and with it whatever shares that setting', () => {
  const off = switchedOff(document, ['direct-login', 'quota'])
  expect([...off.flags].sort()).toEqual(['FEATURE_DIRECT_LOGIN', 'FEATURE_QUOTA_MANAGEMENT'])
  expect([...off.capabilities].sort()).toEqual(['direct-login', 'quota', 'user-creation'])
  expect([...switchedOff(document, ['user-creation']).capabilities]).toEqual(['user-creation'])
})

test('every capability of this API has a setting of its own', () => {
  const own = Object.values(document['x-capabilities'] ?? {}).map(({ flags }) => flags[0])
  expect(own).not.toContain(undefined)
  expect(new Set(own).size).toBe(own.length)
})

test('where there are no settings, what is named is lacking', () => {
  const off = switchedOff(Contract.load('gitlab', 'observed').document, ['mirror-sync'])
  expect([[...off.flags], [...off.capabilities]]).toEqual([[], ['mirror-sync']])
})
