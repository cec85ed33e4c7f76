import { expect, test } from 'vitest'
import { Judge } from '../contract/judge.js'
import type { BaseWorld } from './base-world.js'
import { suiteOf } from './suite.js'

const suite = suiteOf<BaseWorld, string>('quay')

test('what is intrusive is inherited from the operation, or declared by the check itself', () => {
  const { checks } = suite('globalmessages', ({ check, derive }) => {
    const declaration = { level: 'MUST', cites: 'guide 2.6.2' } as const
    derive.every()
    check('getGlobalMessages', 'harmless', declaration, () => Promise.resolve())
    check('getGlobalMessages', 'loud', { ...declaration, intrusive: 'it tells everybody' }, () => Promise.resolve())
    check('deleteGlobalMessage', 'inherited', declaration, () => Promise.resolve())
  })(Judge.load('quay', 'either'))
  const intrusiveOf = (operationId: string) =>
    new Set(checks.filter((check) => check.operationId === operationId).map(({ intrusive }) => intrusive))
  expect(intrusiveOf('createGlobalMessage')).toEqual(new Set(['it shows a message to everybody']))
  expect(intrusiveOf('deleteGlobalMessage')).toEqual(new Set(['it takes a message from everybody']))
  expect(intrusiveOf('getGlobalMessages')).toEqual(new Set([undefined, 'it tells everybody']))
})
