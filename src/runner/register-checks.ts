import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, inject, test } from 'vitest'
import type { TestContext } from 'vitest'
import type { Check, Suite } from '../checks/check.js'
import type { RunSettings } from '../checks/run-settings.js'
import type { Run } from '../checks/run.js'
import type { CheckResult } from '../checks/verdict.js'
import type { Mode } from '../contract/judge.js'
import { notRun } from './not-run.js'
import type { Bail, HandedBack } from './provided.js'
import { listenForStop } from './stop-channel.js'
import { targetLost } from './target-lost.js'

/** The parts of the machinery that the entry file brings together. */
export interface Machinery {
  loadSuites: (api: string, mode: Mode, release?: string) => Promise<Suite[]>
  startRun: (settings: RunSettings, stopped: AbortSignal) => Promise<Run>
  executeCheck: (check: Check, run: Run) => Promise<CheckResult>
}

/** Registers one concurrent test per selected check with vitest, and the closing of the run after them. */
export async function registerChecks({ loadSuites, startRun, executeCheck }: Machinery): Promise<void> {
  const { settings, selection, bail } = inject('conformance')
  const checks = selected(await loadSuites(settings.api, settings.mode, settings.release), selection)
  const { stopped, close } = listenForStop(settings.runId)
  const stop = once(stopped, 'abort')
  const run = await startRun(settings, stopped)
  const leftOut = (check: Check) => notRun(check, `not run: ${String(stopped.reason)}`)
  const underWay = new Set<Promise<CheckResult>>()
  let failures = 0

  const execute = async (check: Check): Promise<CheckResult> => {
    if (bail && failures >= bail.after) return notRun(check, bailReason(bail))
    if (stopped.aborted) return leftOut(check)
    const problem = run.lost()
    if (problem !== undefined) return notRun(check, `not run: ${targetLost(problem).reason}`)
    const execution = executeCheck(check, run)
    underWay.add(execution)
    const ended = execution.finally(() => underWay.delete(execution))
    const result = await Promise.race([ended, stop.then(() => leftOut(check))])
    if (bail && isFailure(result) && bail.levels.includes(result.level)) failures += 1
    return result
  }
  for (const check of checks) {
    test.concurrent(check.id, async (context) => {
      settle(context, await execute(check))
    })
  }

  // What a stopped check still makes has to be removed as well. What takes longer than any answer makes nothing more.
  // eslint-disable-next-line no-empty-pattern -- vitest refuses a first parameter that is not destructured
  afterAll(async ({}, file) => {
    await Promise.race([Promise.allSettled(underWay), pause(settings.transport.timeoutMs, undefined, { ref: false })])
    close()
    Object.assign(file.meta, { runSummary: await run.close() } satisfies HandedBack)
  })
}

/** Makes vitest's state of the test say what the result says. */
function settle(context: TestContext, result: CheckResult): void {
  Object.assign(context.task.meta, { checkResult: result } satisfies HandedBack)
  if (isFailure(result)) throw new Error(`${result.id}: ${result.verdict}`)
  if (result.verdict !== 'passed') context.skip(result.reason)
}

function isFailure({ verdict }: CheckResult): boolean {
  return verdict === 'failed' || verdict === 'error'
}

function bailReason({ after }: Bail): string {
  return `not run: ${after === 1 ? 'a check' : `${after} checks`} failed, and --bail ${after} ends the run there`
}

function selected(suites: Suite[], selection: string[]): Check[] {
  const wanted = new Map(selection.map((id, position) => [id, position]))
  return suites
    .flatMap(({ checks }) => checks)
    .filter(({ id }) => wanted.has(id))
    .sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0))
}
