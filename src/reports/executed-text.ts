import type { Executed } from './results.js'

/** How much was executed, e.g. `40 of 100 checks (40 %, --min-executed 90)`. */
export function executedText({ checks, of, minimum }: Executed): string {
  const share = of === 0 ? 0 : Math.floor((checks * 100) / of)
  return `${checks} of ${of} checks (${share} %, --min-executed ${minimum})`
}
