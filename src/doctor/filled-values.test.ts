import { expect, test } from 'vitest'
import { filledValues } from './filled-values.js'

const self = {
  username: 'alice',
  organizations: [
    { name: 'a', admin: false },
    { name: 'b', admin: true },
  ],
}

test('what the caller is told of themselves stands where it is asked for', () => {
  expect(
    filledValues(
      {
        operation: 'getThing',
        parameters: { repository: '{username}/none', organization: '{organizations[admin].name}', limit: '1' },
        body: { namespace: '{username}' },
      },
      self,
    ),
  ).toEqual({ parameters: { repository: 'alice/none', organization: 'b', limit: '1' }, body: { namespace: 'alice' } })
  expect(filledValues({ operation: 'getThing' }, undefined)).toEqual({ parameters: {} })
})

test('without it there is no trial', () => {
  const trial = { operation: 'getThing', parameters: { organization: '{organizations[admin].name}' } }
  expect(filledValues(trial, { organizations: [] })).toBeUndefined()
  expect(filledValues(trial, undefined)).toBeUndefined()
})
