import { capabilitiesOf } from '../capabilities/capabilities-of.js'
import type { Check } from '../checks/check.js'
import { beyondLoopback } from '../client/beyond-loopback.js'
import { probeTarget } from '../client/probe-target.js'
import type { RunConfiguration } from '../config/run-configuration.js'
import { Judge } from '../contract/judge.js'
import { journalPath } from '../journal/journal-path.js'
import { printable } from '../reports/printable.js'
import { Progress } from '../reports/progress.js'
import { builtEntry, runEntry } from '../runner/built-entry.js'
import { intrusiveChecks } from '../runner/intrusive-checks.js'
import { lackedCapabilities, lackingCapability } from '../runner/lacking-capability.js'
import type { OpenTarget } from '../runner/open-target.js'
import { lastLook } from '../runner/last-look.js'
import { refusedCallers } from '../runner/refused-callers.js'
import { runInVitest } from '../runner/run-in-vitest.js'
import type { RunOutcome } from '../runner/run-outcome.js'
import type { Terminal } from './terminal.js'

interface SelectedRun {
  configuration: RunConfiguration
  open: OpenTarget
  checks: readonly Check[]
  controller: AbortController
  terminal: Terminal
}

/** Runs the selected checks with progress shown, and ends early when the target is lost. One result per check. */
export async function executeSelected({
  configuration,
  open,
  checks,
  controller,
  terminal,
}: SelectedRun): Promise<RunOutcome> {
  const { selection, deciding, concurrency, bail } = configuration
  const opened = {
    ...configuration.settings,
    ...{ target: open.target, environment: { ...open.environment } },
    // What is made on the reference is gone with it.
    ...(!open.reference && { journal: journalPath(configuration.out, configuration.settings.runId) }),
  }
  const { contracts, fullest } = Judge.load(opened.api, opened.mode, opened.release)
  if (!open.reference)
    for (const variable of await refusedCallers(fullest, open.target, opened.environment, opened.transport))
      terminal.stderr.write(
        `${printable(variable)}: the target refuses this token (401); checks that need it will fail.\n`,
      )

  // The reference is known; whatever else is tested says itself what it lacks.
  const detected = open.reference ? [] : await capabilitiesOf(fullest, open.target, opened.transport)
  const reasons = lackedCapabilities(selection.without, detected)
  const settings = { ...opened, lacks: [...reasons.keys()] }
  const beyond = configuration.allowIntrusive ? undefined : beyondLoopback(open.target, settings.transport)
  const left = [...intrusiveChecks(checks, beyond), ...lackingCapability(checks, reasons)]
  const leftOut = new Map(left.map((result) => [result.id, result]))
  const runnable = checks.filter(({ id }) => !leftOut.has(id))
  const progress = new Progress(terminal.stderr, runnable.length)
  const outcome = await runInVitest(builtEntry(runEntry), settings, runnable, {
    concurrency,
    signal: controller.signal,
    onResult: (result) => {
      progress.add(result)
    },
    ...(bail !== undefined && { bail: { after: bail, levels: [...deciding] } }),
  })
  progress.clear()
  const stop =
    outcome.stop ?? (await lastLook(outcome.results, () => probeTarget(contracts, open.target, settings.transport)))
  const byId = new Map([...leftOut, ...outcome.results.map((result) => [result.id, result] as const)])
  return { ...outcome, ...(stop && { stop }), results: checks.flatMap(({ id }) => byId.get(id) ?? []) }
}
