import type { Contract, Layer } from '../contract/contract.js'
import type { Operation } from '../contract/operation.js'
import { cellOf } from './cell-of.js'
import type { CoveredOperation, Coverage, CoverageTotals } from './coverage.js'
import { Evidence } from './evidence.js'
import type { Results } from './results.js'

/** Which answers that the guide documents were seen in a run, for the operations that the run is about. */
export function coverageOf(results: Results, layers: Record<Layer, Contract>): Coverage {
  const { api, target, contract, startedAt } = results
  const { insecure } = results.transport
  const evidence = new Evidence(results.checks)
  const all = [...layers.documented.operations.values()].filter(({ setup = false }) => !setup)
  const operations = all
    .filter((operation) => isSelected(operation, results))
    .map((operation) => coveredOperation(operation, layers, evidence))
  const totals = { ...totalsOf(operations), outside: all.length - operations.length }
  return { version: 1, api, target, insecure, contract, startedAt, totals, operations }
}

function isSelected({ id, group }: Operation, { selection, checks }: Results): boolean {
  const { groups, operations, checks: patterns } = selection
  if (operations.length > 0 && !operations.includes(id)) return false
  if (groups.length > 0 && !groups.includes(group)) return false
  return patterns.length === 0 || checks.some(({ operationId }) => operationId === id)
}

function coveredOperation(operation: Operation, layers: Record<Layer, Contract>, evidence: Evidence): CoveredOperation {
  const { id, group, method, path, responses } = operation
  const cells = Object.keys(responses).map((status) => cellOf(layers, operation, Number(status), evidence))
  return { operationId: id, group, method, path, cells }
}

function totalsOf(operations: readonly CoveredOperation[]): Omit<CoverageTotals, 'outside'> {
  const totals = { operations: operations.length, cells: 0, exercised: 0, contradicted: 0, unreachable: 0, missing: 0 }
  for (const { state } of operations.flatMap(({ cells }) => cells)) {
    totals.cells += 1
    totals[state] += 1
  }
  return totals
}
