import type { DescribedOperation, DescribedParameter } from '../../declaration/described-operation.js'
import type { Fact } from './fact.js'
import type { Facts } from './facts.js'
import { typeFact } from './type-fact.js'
import type { Vocabulary } from './type-fact.js'

/** The parameters of an operation. @param names how each of them is called, see parameterNames. */
export function parameterFacts(
  { parameters }: DescribedOperation,
  names: (parameter: DescribedParameter) => string,
  words: Vocabulary,
): Facts {
  const known = new Map<string, Fact>(
    parameters.map((each) => [names(each), typeFact(each.schema, each.required, words, each.in)]),
  )
  return { names: [...known.keys()], of: (name) => known.get(name) ?? 'absent' }
}
