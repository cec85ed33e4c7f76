import type { Check } from '../../checks/check.js'
import { executeCheck } from '../../checks/execute-check.js'
import type { CheckResult } from '../../checks/verdict.js'
import { Samples } from '../sample.js'
import type { CleanPass, Laboratory } from './laboratory.js'
import { withFaultyRun } from './with-faulty-run.js'

/** Runs the checks of one operation through the proxy with nothing in it: what fails here, no fault can be blamed for. */
export async function cleanPass(laboratory: Laboratory, operationId: string): Promise<CleanPass> {
  const samples = new Samples(laboratory.judge.fullest.document)
  const results: { check: Check; result: CheckResult }[] = []
  const watch = () => ({ onExchange: samples.see.bind(samples) })
  const checks = laboratory.checksOf(operationId)
  await withFaultyRun(
    laboratory,
    { name: operationId, inject: watch, checks, leavesTraces: false },
    async ({ run }) => {
      for (const check of checks) results.push({ check, result: await executeCheck(check, run) })
    },
  )
  return {
    operationId,
    size: results.length,
    checks: results
      .filter(({ result }) => result.verdict === 'passed')
      .sort((a, b) => a.result.durationMs - b.result.durationMs)
      .map(({ check, result }) => ({
        check,
        uses: new Set(result.exchanges.flatMap((each) => each.operationId ?? [])),
      })),
    excluded: results
      .filter(({ result }) => result.verdict !== 'passed')
      .map(({ result: { id, verdict, reason, message } }) => ({ id, verdict, reason: reason ?? message ?? '' })),
    sample: samples.of(operationId),
  }
}
