import type { Layer } from '../contract/contract.js'
import type { Difference } from './difference.js'
import { differences } from './facts/fact.js'
import type { Opinion } from './facts/fact.js'
import type { Facts } from './facts/facts.js'

/** What one layer says: in the release that counts, and in any. */
export interface LayerFacts {
  ever: Facts
  now: Facts
}

export type FactDifference = Pick<Difference, 'how' | 'agreesWith' | Layer | 'declared'> & { at: string }

/** Where what is declared differs from what a layer says. */
export function compareFacts(declared: Facts, layers: Partial<Record<Layer, LayerFacts>>): FactDifference[] {
  const sides = Object.values(layers)
  const names = new Set([...declared.names, ...sides.flatMap(({ ever, now }) => [...ever.names, ...now.names])])
  return [...names].flatMap((at) => {
    const said = declared.of(at)
    // What another release brought may be there, and need not be.
    const opinion = (layer?: LayerFacts) => (said === 'absent' ? layer?.now.of(at) : layer?.ever.of(at))
    const found = compareOpinions(said, opinion(layers.documented), opinion(layers.observed))
    return found ? [{ at, ...found }] : []
  })
}

/** How three opinions differ; undefined when no layer contradicts the declaration. */
export function compareOpinions(declared: Opinion, documented: Opinion, observed: Opinion) {
  const [fromGuide, fromServers] = [differences(declared, documented), differences(declared, observed)]
  if (fromGuide.length === 0 && fromServers.length === 0) return undefined
  const how = fromServers.length > 0 ? fromServers : fromGuide
  return {
    how: how.map((each) => (each === 'presence' ? (declared === 'absent' ? 'missing' : 'extra') : each)),
    agreesWith: agreement(
      observed !== undefined && fromServers.length === 0,
      documented !== undefined && fromGuide.length === 0,
    ),
    declared: textOf(declared),
    documented: textOf(documented),
    observed: textOf(observed),
  }
}

function agreement(withServers: boolean, withGuide: boolean): Difference['agreesWith'] {
  if (withServers) return 'observed'
  return withGuide ? 'documented' : 'none'
}

function textOf(opinion: Opinion): string | null {
  if (opinion === undefined) return null
  return opinion === 'absent' ? opinion : opinion.text
}
