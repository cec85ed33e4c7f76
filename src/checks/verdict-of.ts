import { CallerUnavailable } from '../client/caller-unavailable.js'
import { ContractBreach } from '../client/contract-breach.js'
import { NoAnswer } from '../client/connection.js'
import { NotInRelease } from '../contract/not-in-release.js'
import type { Recorder } from '../client/recorder.js'
import type { Check } from './check.js'
import { Failure } from './failure.js'
import { Skip } from './skip.js'
import { Untestable } from './untestable.js'
import type { Verdict } from './verdict.js'

export interface CheckOutcome {
  verdict: Verdict
  reason?: string
  /** What the message of a failure or an error is made from. */
  error?: Error
}

/** Turns how a check ended into its verdict. A check that ended well without evidence of its own cell did not pass. */
export function verdictOf(check: Check, recorder: Recorder, end: { thrown: unknown } | undefined): CheckOutcome {
  return end ? verdictOfThrown(end.thrown) : verdictOfEvidence(check, recorder)
}

function verdictOfThrown(thrown: unknown): CheckOutcome {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  if (error instanceof Skip || error instanceof NotInRelease) return { verdict: 'skipped', reason: error.message }
  if (error instanceof Untestable || error instanceof CallerUnavailable)
    return { verdict: 'untestable', reason: error.message }
  if (error instanceof ContractBreach || error instanceof Failure || error.name === 'AssertionError')
    return { verdict: 'failed', error }
  // What the target did with the request is not known, so it neither kept nor broke the contract.
  if (error instanceof NoAnswer) return { verdict: 'error', reason: `no answer came: ${error.message}`, error }
  return { verdict: 'error', reason: `the suite is at fault: ${error.message}`, error }
}

function verdictOfEvidence(check: Check, recorder: Recorder): CheckOutcome {
  const [forgotten] = recorder.open.values()
  if (forgotten !== undefined) return errorOutcome(`the answer of ${forgotten} was never asked for, or not awaited`)
  const seen = recorder.judged.some(
    ({ operationId, situation, judgement }) =>
      operationId === check.operationId && situation === check.situation && judgement.accepted,
  )
  if (!seen) return errorOutcome(`the declared cell was not observed: ${check.operationId} (${check.situation})`)
  return { verdict: 'passed' }
}

function errorOutcome(reason: string): CheckOutcome {
  return { verdict: 'error', reason, error: new Error(reason) }
}
