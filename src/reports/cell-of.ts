import { situationsOf } from '../contract/situations.js'
import type { Contract, Layer } from '../contract/contract.js'
import type { Operation } from '../contract/operation.js'
import type { Cell } from './coverage.js'
import type { Evidence } from './evidence.js'
import type { ReportedCheck } from './results.js'

/**
 * What became of one documented status of an operation.
 *
 * @param layers the documented one says which status belongs to which situation, the observed one by which erratum it does not.
 */
export function cellOf(
  { documented, observed }: Record<Layer, Contract>,
  operation: Operation,
  status: number,
  evidence: Evidence,
): Cell {
  const saw = evidence.saw(operation.id, status)
  if (saw.length > 0) return { status, state: 'exercised', checks: saw.slice(0, shown) }

  const own = evidence.about(operation.id)
  const about = own.filter(({ situation }) => isAnswered(documented, operation, situation, status))
  const passed = about.filter(({ verdict }) => verdict === 'passed')
  if (passed.length > 0) return { status, state: 'contradicted', ...contradiction(observed, passed, operation) }

  const situations = [...situationsOf(documented.document, operation), ...own.map(({ situation }) => situation), 'success']
  if (!situations.some((situation) => isAnswered(documented, operation, situation, status)))
    return { status, state: 'unreachable', reason: 'the contract knows no situation of this operation that is answered so' }
  const left = about.every(({ verdict }) => verdict === 'skipped') ? 'unreachable' : 'missing'
  return { status, state: about.length > 0 ? left : 'missing', ...absence(about) }
}

// Enough to find the evidence in results.json.
const shown = 5

function isAnswered(contract: Contract, { id }: Operation, situation: string, status: number): boolean {
  try {
    return status in contract.outcome(id, situation).responses
  } catch (error) {
    // A situation that this layer does not know: none of its answers can belong to it.
    if (error instanceof RangeError) return false
    throw error
  }
}

// These checks passed without the documented status, so what they saw is what an erratum says.
function contradiction(
  observed: Contract,
  checks: readonly ReportedCheck[],
  { id }: Operation,
): Pick<Cell, 'reason' | 'errata' | 'checks'> {
  const answers = checks.map(({ situation, exchanges }) => ({
    situation,
    status: exchanges.findLast(({ operationId, answer }) => operationId === id && answer)?.answer?.status,
  }))
  const told = answers.map(({ situation, status }) => `${situation} is answered ${status ?? 'otherwise'}`)
  const errata = new Set(answers.flatMap(({ situation, status = 0 }) => observed.erratum(id, situation, status) ?? []))
  return {
    reason: `by erratum: ${[...new Set(told)].slice(0, shown).join(', ')}`,
    ...(errata.size > 0 && { errata: [...errata] }),
    checks: ids(checks),
  }
}

function absence(about: readonly ReportedCheck[]): Pick<Cell, 'reason' | 'checks'> {
  const [first] = about
  if (!first) return { reason: 'no check of this run asks for it' }
  return { reason: `${first.verdict}: ${first.reason ?? 'see the check'}`, checks: ids(about) }
}

function ids(checks: readonly ReportedCheck[]): string[] {
  return checks.slice(0, shown).map(({ id }) => id)
}
