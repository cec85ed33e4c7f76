import type { Contract, Layer } from '../contract/contract.js'
import type { Operation } from '../contract/operation.js'
import type { Declaration } from '../declaration/declaration.js'
import type { DescribedOperation } from '../declaration/described-operation.js'
import { compareFacts } from './compare-facts.js'
import type { FactDifference, LayerFacts } from './compare-facts.js'
import { describedOperation } from './described-operation.js'
import { kinds } from './difference.js'
import type { Kind } from './difference.js'
import type { Facts } from './facts/facts.js'
import { fieldFacts, noBody, silence } from './facts/field-facts.js'
import { operationFacts } from './facts/operation-facts.js'
import { parameterFacts } from './facts/parameter-facts.js'
import { statusFacts } from './facts/status-facts.js'
import type { Vocabulary } from './facts/type-fact.js'
import type { KnownOperation } from './known-operation.js'
import type { ReleasedLayers } from './load-layers.js'
import { parameterNames } from './parameter-names.js'

/** Where the declaration of one operation differs from what the layers say of it. */
export function compareOperation(
  declaration: Declaration,
  declared: DescribedOperation,
  known: KnownOperation,
  { ever, now }: ReleasedLayers,
): (FactDifference & { kind: Kind })[] {
  const main = describedOperation(known.main)
  const status = successOf(declared)
  const said = allFacts({ operation: declared, main, status, words: { ...declaration, isDeclared: true } })
  const layerFacts = (contract: Contract, each: Operation | undefined) => {
    if (!each) return undefined
    const operation = { ...describedOperation(each), id: nameIn(contract.layer, each) }
    // The refusals of what is known from shipping servers alone follow from a rule; nobody has seen them.
    return allFacts({ operation, main, status, words: wordsOf(contract), successesAlone: each.observedOnly })
  }
  const sides = (['documented', 'observed'] as const).flatMap((layer) => {
    // Who declares what came after the release is asked for all of it.
    const facts = layerFacts(ever[layer], known.ever[layer])
    return facts ? [{ layer, facts, factsNow: layerFacts(now[layer], known.now[layer]) }] : []
  })
  return kinds.flatMap((kind) => {
    const compared = sides.map(({ layer, facts, factsNow }) => [
      layer,
      { ever: facts[kind], now: (factsNow ?? facts)[kind] },
    ])
    const ofKind = Object.fromEntries(compared) as Partial<Record<Layer, LayerFacts>>
    return compareFacts(said[kind], ofKind).map(({ at, ...rest }) => ({ kind, at: shownName(kind, at), ...rest }))
  })
}

interface Described {
  operation: DescribedOperation
  main: DescribedOperation
  status: string | undefined
  words: Vocabulary
  successesAlone?: boolean | undefined
}

function allFacts({ operation, main, status, words, successesAlone }: Described): Record<Kind, Facts> {
  const { body, responses } = operation
  const answer = status === undefined ? undefined : (responses[status] ?? responses[successOf(operation) ?? ''])
  return {
    operation: operationFacts(operation),
    parameter: parameterFacts(operation, parameterNames(operation, main), words),
    body: body ? fieldFacts(body.schema, body.required, words) : noBody,
    status: statusFacts(operation, successesAlone),
    success: answer ? fieldFacts(answer, undefined, words) : silence,
  }
}

/** The status of the success whose body is described; undefined where none is. */
function successOf({ responses }: DescribedOperation): string | undefined {
  return Object.keys(responses).find((status) => status.startsWith('2') && responses[status])
}

// Where a parameter stands is told beside its name.
function shownName(kind: Kind, name: string): string {
  return kind === 'parameter' ? name.replace(/^\S+ /, '') : name
}

function nameIn(layer: Layer, { id, servedAs }: Operation): string {
  return layer === 'observed' && servedAs !== undefined ? servedAs : id
}

function wordsOf({ document }: Contract): Vocabulary {
  return { schemas: document.components.schemas ?? {}, saysNull: true, isDeclared: false }
}
