/** coverage.json: which documented answers were seen. */
export interface Coverage {
  version: 1
  api: string
  target: string
  /** The certificate of the target was not checked. */
  insecure: boolean
  contract: string
  startedAt: string
  totals: CoverageTotals
  operations: CoveredOperation[]
}

/** Number of cells by state; together they are `cells`. */
export interface CoverageTotals extends Record<CellState, number> {
  /** Operations that the run is about. */
  operations: number
  /** Operations of the contract that the run is not about. */
  outside: number
  cells: number
}

export type CellState = 'exercised' | 'contradicted' | 'unreachable' | 'missing'

export interface CoveredOperation {
  operationId: string
  group: string
  method: string
  path: string
  cells: Cell[]
}

/** One operation and one status that the guide documents for it. */
export interface Cell {
  status: number
  state: CellState
  /** Why it is contradicted, unreachable or missing. */
  reason?: string
  /** Ids of the errata that say so, of a contradicted one. */
  errata?: string[]
  /** Ids of checks that tell: they saw the status, or what came in its place. At most five. */
  checks?: string[]
}
