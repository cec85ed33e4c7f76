import type { Contract } from '../../contract/contract.js'
import { Validator } from '../../contract/validator.js'
import type { FaultKind } from '../fault.js'
import { withJson } from '../proxied.js'
import { refusalsOf } from '../refusals.js'

const oops = { oops: true }
const validators = new WeakMap<Contract, Validator>()

/** A refusal with the right status and media type, and a body that tells nothing. */
export const errorNotApiError: FaultKind = {
  name: 'error-not-api-error',
  does: 'refuses with a body that is not the one of the contract',
  variants: (operation, judge) => {
    const validator = validatorOf(judge.fullest)
    const refusals = new Map(refusalsOf(judge, operation).map((refusal) => [refusal.status, refusal]))
    return [...refusals.values()].map(({ status, situation, response }) => {
      const contents = Object.values(response.content ?? {})
      const accepted = contents.every(({ schema }) => !schema || validator.problems(schema, oops).length === 0)
      const reason = `by the contract, ${JSON.stringify(oops)} is a correct body of ${status}`
      return { variant: String(status), situation, ...(accepted && { notApplicable: reason }) }
    })
  },
  inject: ({ fault }) => ({
    intercept: async (request, forward) => {
      const answer = await forward(request)
      return String(answer.status) === fault.variant ? withJson(answer, oops) : answer
    },
  }),
}

// It compiles the schema of schemas first: once is enough for all operations.
function validatorOf(contract: Contract): Validator {
  const validator = validators.get(contract) ?? new Validator(contract.document)
  validators.set(contract, validator)
  return validator
}
