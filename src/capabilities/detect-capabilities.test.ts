import { expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { detectCapabilities } from './detect-capabilities.js'
import { operationKey } from '../contract/operation-key.js'
import type { ServedOperation } from './served-api.js'

const contract = Contract.load('quay', 'observed')
const nothing: ServedOperation = { query: new Set(), fields: undefined }

function stateOf(capability: string, flags: Record<string, boolean>, served?: string[]) {
  const listed = served && new Map(served.map((id) => [operationKey(contract.operation(id)), nothing]))
  const found = detectCapabilities(contract, new Map(Object.entries(flags)), listed)
  return found.find((each) => each.capability === capability)
}

test('a setting that is off is the evidence', () => {
  expect(stateOf('repo-mirror', { FEATURE_REPO_MIRROR: false }, ['syncNow'])).toEqual({
    capability: 'repo-mirror',
    state: 'off',
    evidence: '/config says that FEATURE_REPO_MIRROR is false',
    source: '/config',
    sign: 'FEATURE_REPO_MIRROR',
  })
})

test('one setting of two that is off is enough; both must be on', () => {
  const flags = { FEATURE_QUOTA_MANAGEMENT: true, FEATURE_EDIT_QUOTA: false }
  expect(stateOf('quota', flags)?.state).toBe('off')
  expect(stateOf('quota', { ...flags, FEATURE_EDIT_QUOTA: true })?.state).toBe('on')
})

test('without settings, the operations that the target lists tell', () => {
  expect(stateOf('repo-mirror', {}, ['syncNow'])?.state).toBe('on')
  const off = stateOf('repo-mirror', {}, ['getRepo'])
  expect(off?.state).toBe('off')
  expect(off?.evidence).toContain('syncNow')
})

test('what no operation shows is lacking where the settings do not know of it', () => {
  const flags = { FEATURE_SUPER_USERS: true }
  expect(stateOf('superuser-full-access', flags)).toMatchObject({
    state: 'off',
    evidence: '/config does not know FEATURE_SUPERUSERS_FULL_ACCESS',
  })
  expect(stateOf('superuser-full-access', { ...flags, FEATURE_SUPERUSERS_FULL_ACCESS: true })?.state).toBe('on')
  expect(stateOf('superuser-full-access', {})?.state).toBe('unknown')
  expect(stateOf('repo-mirror', flags)?.state).toBe('unknown')
})

test('a target that tells nothing lacks nothing', () => {
  expect(stateOf('repo-mirror', {})).toMatchObject({ state: 'unknown' })
})
