import { kindOf } from '../kinds/kinds.js'
import type { FaultResult } from './proof.js'

const shown = 5

/** A fault that no check found out: what it is, which checks were run, and what a check would have to see. */
export function survivorText({ kind, operationId, variant, checks, reason, deviations }: FaultResult): string[] {
  // A check that could not tell is the one to look at first.
  const ids = checks
    .toSorted((a, b) => Number(a.verdict === 'passed') - Number(b.verdict === 'passed'))
    .map(({ id, verdict }) => (verdict === 'passed' ? id : `${id} (${verdict})`))
  const more = ids.length > shown ? [`and ${ids.length - shown} more, see proof.json`] : []
  return [
    `survived: ${kind} at ${operationId} (${variant})`,
    `    wanted: a check of ${operationId} that fails when the server ${kindOf(kind).does} (${variant})`,
    `    ${reason ?? `it came into play ${deviations === 1 ? 'once' : `${deviations} times`}`}`,
    ...(ids.length === 0 ? [] : ['    run:', ...[...ids.slice(0, shown), ...more].map((each) => `      ${each}`)]),
    '',
  ]
}
