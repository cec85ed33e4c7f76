import { expect, test } from 'vitest'
import { Judge } from '../contract/judge.js'
import type { BaseWorld } from './base-world.js'
import { suiteOf } from './suite.js'
import { Untestable } from './untestable.js'

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

test('a refusal is not looked at where the operation refuses everybody', async () => {
  let asked = 0
  const { checks } = suite('repository', ({ check }) => {
    const declaration = { level: 'MUST', cites: 'guide 2.15.5' } as const
    const ask = () => Promise.resolve(void (asked += 1))
    check('getRepo', 'refuses', { ...declaration, situation: 'refused' }, ask)
    check('getRepo', 'shows', declaration, ask)
  })(Judge.load('quay', 'either'))
  const refusing = { control: () => Promise.reject(new Untestable('the positive control failed')) }
  const outcomes = await Promise.allSettled(checks.map((check) => check.run(refusing as unknown as BaseWorld)))
  expect([outcomes.map(({ status }) => status), asked]).toEqual([['rejected', 'fulfilled'], 1])
})

test('a check of a parameter is there by a contract that names it, and one of an unknown parameter is a mistake', () => {
  const checksOf = (mode: 'documented' | 'observed' | 'either', parameter: string) =>
    suite('build', ({ check }) => {
      const declaration = { level: 'SHOULD', cites: 'observed getRepoBuildLogs', parameter } as const
      check('getRepoBuildLogs', 'starts', declaration, () => Promise.resolve())
    })(Judge.load('quay', mode)).checks.length
  expect([checksOf('documented', 'start'), checksOf('observed', 'start'), checksOf('either', 'start')]).toEqual([
    0, 1, 1,
  ])
  expect(() => checksOf('observed', 'strat')).toThrow(/strat/)
})
