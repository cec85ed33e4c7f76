import type { Recorder } from '../client/recorder.js'
import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'
import type { Check } from './check.js'

/**
 * A check says of itself what the operations that it sends ask for: one that silently changes the installation would run on
 * servers of others, one that silently needs a capability would fail where it is lawfully missing.
 *
 * @throws {Error} naming the operation.
 */
export function mustDeclare(check: Check, { exchanges }: Recorder, judge: Judge): void {
  const sent = new Set(exchanges.flatMap(({ operationId }) => operationId ?? []))
  for (const id of sent) {
    const operation = judge.fullest.operations.get(id)
    const silent = operation && undeclared(check, operation)
    if (silent !== undefined) throw new Error(`it sent ${id}, which ${silent}, and does not declare so`)
  }
}

function undeclared(check: Check, { intrusive, capabilities }: Operation): string | undefined {
  if (intrusive !== undefined && check.intrusive === undefined) return `is intrusive (${intrusive})`
  const missing = capabilities.find((capability) => !check.capabilities.includes(capability))
  return missing === undefined ? undefined : `needs ${missing}`
}
