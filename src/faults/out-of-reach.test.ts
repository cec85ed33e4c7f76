import { expect, test } from 'vitest'
import { Judge } from '../contract/judge.js'
import { outOfReach } from './out-of-reach.js'

const quay = Judge.load('quay', 'either')
const operation = quay.operation('getLoggedInUser')
const whyNot = (...place: string[]) => outOfReach(quay, operation, { variant: place.join('.'), place }).notApplicable

test('what the contract calls out of reach is so with all its parts, and nothing else is', () => {
  expect(whyNot('logins', '*', 'service')).toMatch(/elsewhere/)
  expect(whyNot('logins', '*')).toMatch(/elsewhere/)
  expect(whyNot('logins')).toBeUndefined()
  expect(whyNot('global_readonly_super_user')).toMatch(/no caller/)
  expect(whyNot('organizations', '*', 'name')).toBeUndefined()
  expect(outOfReach(quay, operation, { variant: 'success' })).toEqual({})
})

test('a situation that no test brings about is out of reach, and another of the operation is not', () => {
  const build = quay.operation('requestRepoBuild')
  const reasonOf = (situation: string) => outOfReach(quay, build, { variant: situation, situation }).notApplicable
  expect(reasonOf('refused.too-many')).toMatch(/up to the server/)
  expect(reasonOf('refused.no-archive')).toBeUndefined()
})
