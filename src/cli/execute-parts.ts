import type { RunConfiguration } from '../config/run-configuration.js'
import { openTarget } from '../runner/open-target.js'
import type { OpenTarget } from '../runner/open-target.js'
import type { RunOutcome } from '../runner/run-outcome.js'
import { executeSelected } from './execute-selected.js'
import type { RunPlan } from './plan-run.js'
import type { Terminal } from './terminal.js'

/** The checks of one API, done. */
export interface FinishedPart {
  configuration: RunConfiguration
  open: OpenTarget
  outcome: RunOutcome
}

/**
 * Runs the parts one after the other. Every server is opened before the first check starts: a wrong address ends the run
 * before anything is made.
 *
 * @param told ends what is under way and everything after it.
 */
export async function executeParts(
  { parts }: RunPlan,
  told: AbortSignal,
  terminal: Terminal,
): Promise<[FinishedPart, ...FinishedPart[]]> {
  const opened: { part: RunPlan['parts'][number]; open: OpenTarget }[] = []
  try {
    for (const part of parts) opened.push({ part, open: await openTarget(part.configuration) })
    const finished: FinishedPart[] = []
    for (const { part, open } of opened) {
      const { configuration, checks } = part
      const outcome = await executeSelected({ configuration, open, checks, controller: following(told), terminal })
      finished.push({ configuration, open, outcome })
    }
    const [first, ...others] = finished
    if (!first) throw new RangeError('A run without parts.')
    return [first, ...others]
  } finally {
    await Promise.all(opened.map(({ open }) => open.close()))
  }
}

/** A controller of its own: a target that is lost ends its part alone. */
function following(told: AbortSignal): AbortController {
  const controller = new AbortController()
  const follow = () => {
    controller.abort(told.reason)
  }
  if (told.aborted) follow()
  else told.addEventListener('abort', follow)
  return controller
}
