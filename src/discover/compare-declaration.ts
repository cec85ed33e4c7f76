import type { Declaration } from '../declaration/declaration.js'
import { compareOpinions } from './compare-facts.js'
import { compareOperation } from './compare-operation.js'
import type { Difference } from './difference.js'
import type { Opinion } from './facts/fact.js'
import { knownOperations } from './known-operation.js'
import type { KnownOperation } from './known-operation.js'
import { lawfulAbsence } from './lawful-absence.js'
import type { Absence } from './lawful-absence.js'
import { loadLayers } from './load-layers.js'
import { matchOperations, namesOf } from './match-operations.js'
import { checkNarrowing, isMeant } from './narrowing.js'
import type { Narrowing } from './narrowing.js'

export interface Comparison {
  /** Operations that are declared, in the group of the contract where it knows them. */
  declared: { group: string }[]
  /** How many of them the contract knows. */
  known: number
  differences: Difference[]
  absent: Absence[]
}

export interface ComparisonSettings {
  /** Capabilities that the server lacks, with the reasons. */
  missing: ReadonlyMap<string, string>
  /** What came after it need not be declared. */
  release: string | undefined
  narrowing: Narrowing
}

/** Where a declaration differs from the layers of the contract of an API. */
export function compareDeclaration(
  api: string,
  declaration: Declaration,
  { missing, release, narrowing }: ComparisonSettings,
): Comparison {
  const layers = loadLayers(api, release)
  const known = knownOperations(layers)
  checkNarrowing(narrowing, namesIn(declaration, known))
  const matched = matchOperations(declaration.operations, known)
  const isKnownMeant = ({ main }: KnownOperation) => isMeant(narrowing, main.group, namesOf(main))
  const pairs = matched.pairs.filter(({ known }) => isKnownMeant(known))
  const unknown = matched.unknown.filter((each) => isMeant(narrowing, each.group, [each.id ?? '']))
  const undeclared = matched.undeclared
    .filter(isKnownMeant)
    .map((known) => ({ known, reason: lawfulAbsence(known, missing, release) }))
  return {
    declared: [...pairs.map(({ known }) => known.main), ...unknown],
    known: pairs.length,
    differences: [
      ...undeclared.flatMap(({ known, reason }) => (reason === undefined ? presence(known, false) : [])),
      ...unknown.flatMap(unknownOperation),
      ...pairs.flatMap(({ declared, known }) => [
        ...presence(known, true),
        ...compareOperation(declaration, declared, known, layers).map(({ at, kind, ...difference }) => ({
          ...{ kind, ...about(known, `${declared.method} ${declared.path}`) },
          ...(kind !== 'operation' && { at }),
          ...difference,
        })),
      ]),
    ],
    absent: undeclared.flatMap(({ known: { main }, reason }) =>
      reason === undefined ? [] : [{ operationId: main.id, group: main.group, reason }],
    ),
  }
}

function namesIn({ operations }: Declaration, known: readonly KnownOperation[]): Narrowing {
  return {
    groups: [...operations.map(({ group }) => group), ...known.map(({ main }) => main.group)],
    operations: [...operations.flatMap(({ id }) => id ?? []), ...known.flatMap(({ main }) => namesOf(main))],
  }
}

const here: Opinion = { text: 'yes', traits: {} }

function presence(known: KnownOperation, isDeclared: boolean): Difference[] {
  const { documented, observed } = known.ever
  const found = compareOpinions(isDeclared ? here : 'absent', documented ? here : 'absent', observed ? here : 'absent')
  const { method, path } = known.main
  return found ? [{ kind: 'operation', ...about(known, `${method} ${path}`), ...found }] : []
}

function about({ main }: KnownOperation, operation: string) {
  return { operationId: main.id, group: main.group, operation }
}

function unknownOperation({ id, group, method, path }: Declaration['operations'][number]): Difference[] {
  const found = compareOpinions(here, 'absent', 'absent')
  const operation = `${method} ${path}`
  return found ? [{ kind: 'operation', operationId: id ?? operation, group, operation, ...found }] : []
}
