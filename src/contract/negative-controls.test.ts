import { describe, expect, it } from 'vitest'
import { answerProblems } from './answer-problems.js'
import { answerOf, readExchanges } from './build/recorded-exchange.js'
import type { RecordedExchange } from './build/recorded-exchange.js'
import { Contract } from './contract.js'
import { mutationsOf } from './testing/mutations.js'
import type { Mutation } from './testing/mutations.js'
import { Validator } from './validator.js'

// That the observed layer accepts what was recorded says little if it accepts everything. So every recorded success is
// spoilt in every way that one field can be.

// Objects without a fixed set of fields: what a caller keeps there, what each kind of log entry, notification or build has.
const free = /\/(unstructured_metadata|metadata|config|trigger_metadata)\//

const contract = Contract.load('quay', 'observed')
const validator = new Validator(contract.document)
const successes = readExchanges('quay').filter((exchange) => exchange.case === 'success' && isAccepted(exchange))
const described = successes.filter(({ op, status }) => contract.operation(op).responses[status]?.content)

describe('a spoilt answer', () => {
  it.each(successes)('of $op is refused for its status', (exchange) => {
    expect(isAccepted({ ...exchange, status: 299 })).toBe(false)
  })

  it.each(described)('of $op is refused for its body', (exchange) => {
    expect(isAccepted({ ...exchange, response: -0.5 })).toBe(false)
  })

  it('is refused whatever field is mistyped, but for those of free objects', () => {
    const accepted = described.flatMap((exchange) =>
      spoilt(exchange, 'mistyped')
        .filter(({ isRefused }) => !isRefused)
        .map(({ path }) => `${exchange.op} ${path}`),
    )
    expect(accepted.filter((field) => !free.test(field))).toEqual([])
  })

  it.each(described.filter(({ response }) => isFilled(response)))(
    'of $op is refused when a field is missing',
    (exchange) => {
      expect(spoilt(exchange, 'dropped').some(({ isRefused }) => isRefused)).toBe(true)
    },
  )
})

function spoilt(exchange: RecordedExchange, kind: Mutation['kind']): { path: string; isRefused: boolean }[] {
  return mutationsOf(exchange.response)
    .filter((mutation) => mutation.kind === kind && !isWithinDocument(exchange.op, mutation.path))
    .map(({ path, value }) => ({ path, isRefused: !isAccepted({ ...exchange, response: value }) }))
}

// What stands in a server's own document describes other things than the server's answers.
function isWithinDocument(op: string, path: string): boolean {
  return op === 'discovery' && path.split('/').length > 2
}

function isFilled(body: unknown): boolean {
  return mutationsOf(body).some(({ kind }) => kind === 'dropped')
}

function isAccepted(exchange: RecordedExchange): boolean {
  return answerProblems(contract.outcome(exchange.op, 'success'), answerOf(exchange), validator).length === 0
}
