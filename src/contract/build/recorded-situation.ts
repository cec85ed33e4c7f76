import type { Contract } from '../contract.js'
import type { Operation } from '../operation.js'
import type { Validator } from '../validator.js'
import { isPicked, readTestData } from './recorded-exchange.js'
import type { ExchangePick, RecordedExchange } from './recorded-exchange.js'

/** Situations that only a look at the exchange tells. */
export const listedSituations = JSON.parse(readTestData('situations.json')) as (ExchangePick & { situation: string })[]

const situationsByCase: Partial<Record<string, string>> = {
  anonymous: 'anonymous',
  invalid_token: 'invalid-token',
  'expired-token': 'expired-token',
  'expired-token-post': 'expired-token',
  outsider: 'outsider',
  success: 'success',
  'bad:invalid-json': 'malformed.invalid-json',
  'bad:no-body': 'malformed.no-body',
  'bad:text-plain': 'malformed.content-type',
  'bad:json-array': 'malformed.root-type',
}

const rulesByKeyword: Partial<Record<string, string>> = {
  required: 'required',
  type: 'type',
  enum: 'enum',
  minimum: 'bound',
  maxLength: 'bound',
}

/** The situation in which `exchange` was recorded, where the recording tells it. */
export function situationOf(contract: Contract, validator: Validator, exchange: RecordedExchange): string | undefined {
  const operation = contract.operation(exchange.op)
  const listed = listedSituations.find((each) => isPicked(each, exchange))?.situation
  const situation = listed ?? situationsByCase[exchange.case]
  if (situation !== undefined) return situation
  if (exchange.case.startsWith('wrong_scope:')) return operation.scope === undefined ? undefined : 'wrong-scope'
  if (exchange.case === 'missing') return missingParameter(contract, exchange)
  if (exchange.case === 'again' && exchange.method === 'DELETE') return 'repeated'
  return exchange.case.startsWith('bad:') ? brokenRule(operation, validator, exchange.request) : undefined
}

// Names like `nosuchrepo` name nothing. In a namespace that does not exist either, more than the repository is missing.
function missingParameter(contract: Contract, { method, path }: RecordedExchange): string | undefined {
  const parameters = contract.match(method, path.split('?')[0] ?? '')?.parameters ?? {}
  const missing = Object.entries(parameters).filter(([, value]) => value.includes('nosuch'))
  const [name = '', value = ''] = missing[0] ?? []
  return missing.length === 1 && !value.includes('nosuchorg/') ? `missing.${name}` : undefined
}

function brokenRule(operation: Operation, validator: Validator, request: unknown): string | undefined {
  if (!operation.body || typeof request !== 'object') return undefined
  const [problem] = validator.problems(operation.body.schema, request)
  const rule = problem && rulesByKeyword[problem.keyword]
  const field = problem?.keyword === 'required' ? /'(\w+)'$/.exec(problem.message)?.[1] : problem?.path.slice(1)
  return rule === undefined ? undefined : `malformed.${rule}.${(field ?? '').replaceAll('/', '.')}`
}
