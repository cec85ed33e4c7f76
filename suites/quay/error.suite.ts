import { jsonOf } from '../../src/client/call.js'
import { suite } from './quay-suite.js'

export default suite('error', ({ check, derive }) => {
  derive.every()

  check(
    'getErrorDescription',
    'the type of an error leads to its description',
    { level: 'MUST', cites: 'guide 2.5.1, 2.26.1' },
    async ({ owner, given, expect }) => {
      const repository = `${await given.theOrganization()}/${given.name('missing')}`
      const { answer } = await owner.getRepo({ repository }).answers('missing.repository')
      const error = jsonOf(answer) as { type: string; title: string }
      const description = await owner.getErrorDescription({ error_type: error.title }).succeeds()
      expect(description.title).toBe(error.title)
      expect(description.type).toBe(error.type)
      expect(description.description).not.toBe('')
    },
  )

  check(
    'getErrorDescription',
    'each error type of the API has a description of its own',
    { level: 'SHOULD', cites: 'guide 2.5.1' },
    async ({ owner, expect }) => {
      const types = ['not_found', 'invalid_token', 'insufficient_scope', 'invalid_request']
      const descriptions = await Promise.all(
        types.map((error_type) => owner.getErrorDescription({ error_type }).succeeds()),
      )
      expect(descriptions.map(({ title }) => title)).toEqual(types)
      expect(new Set(descriptions.map(({ description }) => description)).size).toBe(types.length)
    },
  )
})
