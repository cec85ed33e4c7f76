import { Recorder } from '../client/recorder.js'
import type { Check } from './check.js'
import { describeFailure } from './describe-failure.js'
import { mustDeclare } from './must-declare.js'
import type { Run } from './run.js'
import { Untestable } from './untestable.js'
import { verdictOf } from './verdict-of.js'
import type { CheckResult } from './verdict.js'

/** Runs one check and says what became of it. Never throws. */
export async function executeCheck(check: Check, run: Run): Promise<CheckResult> {
  const started = performance.now()
  const recorder = new Recorder()
  const outcome = verdictOf(check, recorder, await attempt(check, run, recorder))
  const { id, title, group, operationId, situation, level, cites } = check
  return {
    ...{ id, title, group, operationId, situation, level, cites },
    verdict: outcome.verdict,
    ...driftOf(recorder),
    ...(outcome.reason !== undefined && { reason: outcome.reason }),
    ...(outcome.error !== undefined && { message: describeFailure(check, run, recorder, outcome.error) }),
    durationMs: Math.round((performance.now() - started) * 1000) / 1000,
    exchanges: recorder.exchanges.map(evidenceOf),
  }
}

/** @returns what the check threw; undefined when it ended well. */
async function attempt(check: Check, run: Run, recorder: Recorder): Promise<{ thrown: unknown } | undefined> {
  try {
    const missing = check.callers.flatMap((caller) => run.callers.missing(caller) ?? [])
    if (missing.length > 0) throw new Untestable(`set ${[...new Set(missing)].join(', ')}`)
    await run.mustShowContrast()
    await run.mustHave(check.capabilities, recorder)
    await check.run(run.world(recorder))
    mustDeclare(check, recorder, run.judge)
    return undefined
  } catch (thrown) {
    return { thrown }
  }
}

function driftOf({ judged }: Recorder): Pick<CheckResult, 'drift' | 'errata'> {
  if (!judged.some(({ judgement }) => judgement.drift)) return {}
  const errata = new Set(judged.flatMap(({ judgement }) => judgement.erratum ?? []))
  return { drift: true, ...(errata.size > 0 && { errata: [...errata] }) }
}

// Evidence is to be read by people: what does not fit a screen many times over is cut, and says so.
const maximum = 16_384

function evidenceOf(exchange: CheckResult['exchanges'][number]): CheckResult['exchanges'][number] {
  if (!exchange.answer || exchange.answer.body.length <= maximum) return exchange
  const cut = `${exchange.answer.body.slice(0, maximum)}… (${exchange.answer.body.length} characters)`
  return { ...exchange, answer: { ...exchange.answer, body: cut } }
}
