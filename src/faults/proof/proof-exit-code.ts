import type { Proof } from './proof.js'

/** 0: every fault was found out, and no server that does nothing passed anything. 1: not so. 2: the proof was not made. */
export function proofExitCode(proof: Proof): 0 | 1 | 2 | 130 {
  if (proof.interrupted) return 130
  if (notMade(proof) !== undefined) return 2
  return proof.totals.survived > 0 || proof.nullServers.some(({ passed }) => passed.length > 0) ? 1 : 0
}

/** Why a proof proves nothing; undefined when it does. */
export function notMade({ clean, errors, faults, nullServers }: Proof): string | undefined {
  const [error] = errors
  if (error !== undefined) return `the proof itself failed: ${error}`
  const { checks, excluded } = clean
  // A few checks may be at odds with the reference; where many are, it is not the faults that make them fail.
  if (excluded.length > checks / 10)
    return `${excluded.length} of ${checks} checks do not pass when nothing is injected: mend them or the reference first`
  if (faults.every(({ outcome }) => outcome === 'not-applicable') && nullServers.length === 0)
    return 'no fault is applicable to what was selected'
  return undefined
}
