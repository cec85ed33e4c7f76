import type { ReportedCheck } from './results.js'

/** What the checks of one run saw, by operation. */
export class Evidence {
  readonly #seen = new Map<string, Set<string>>()
  readonly #checks = new Map<string, ReportedCheck[]>()

  constructor(checks: readonly ReportedCheck[]) {
    for (const check of checks) {
      this.#checks.set(check.operationId, [...(this.#checks.get(check.operationId) ?? []), check])
      // What a failed check saw may be what it failed for.
      if (check.verdict !== 'passed') continue
      for (const { operationId, answer } of check.exchanges)
        if (operationId !== undefined && answer) this.#add(`${operationId} ${answer.status}`, check.id)
    }
  }

  /** Ids of the passed checks that saw `status` of the operation, whatever they are about. */
  saw(operationId: string, status: number): string[] {
    return [...(this.#seen.get(`${operationId} ${status}`) ?? [])]
  }

  /** The checks that are about the operation. */
  about(operationId: string): readonly ReportedCheck[] {
    return this.#checks.get(operationId) ?? []
  }

  #add(cell: string, id: string): void {
    this.#seen.set(cell, (this.#seen.get(cell) ?? new Set()).add(id))
  }
}
