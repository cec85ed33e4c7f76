import { modes } from '../../contract/judge.js'
import type { Judge } from '../../contract/judge.js'
import type { Mode } from '../../contract/judge.js'
import type { Fault } from '../fault.js'
import { kindOf } from '../kinds/kinds.js'
import { planFaults } from '../plan-faults.js'
import type { ProofPlan } from './proof-plan.js'

export interface ProofRequest {
  api: string
  mode: Mode
  seed: number
  /** Ids of the operations to prove. */
  operations: readonly string[]
  /** Names of the kinds of faults to inject; none means all. */
  kinds: readonly string[]
  /** Names of the null servers to ask. */
  nullServers: readonly string[]
}

/** What is to be done for a proof. @returns the plan, and every fault of the kinds, those included that are not applicable. */
export function planProof(judge: Judge, request: ProofRequest): { plan: ProofPlan; all: Fault[] } {
  const { api, mode, seed, kinds, nullServers } = request
  const operations = request.operations.map((id) => judge.operation(id))
  const all = planFaults(judge, operations, kinds)
  const faults = all.filter(({ notApplicable }) => notApplicable === undefined)
  const groups = new Set(operations.map(({ group }) => group))
  const neighbours = [...judge.fullest.operations.values()].filter(({ group }) => groups.has(group))
  const needsNeighbours = faults.some(({ kind }) => kindOf(kind).showsElsewhere)
  const plan = {
    ...{ api, mode, seed, faults, operations: operations.map(({ id }) => id) },
    surroundings: (needsNeighbours ? neighbours : operations).map(({ id }) => id),
    nullServers: nullServers.flatMap((name) => modes.map((each) => ({ name, mode: each }))),
  }
  return { plan, all }
}
