import type { CallValues } from '../client/request-of.js'
import type { Judged, Recorder } from '../client/recorder.js'

/** What it takes to make the valid request of an operation once. */
export interface ControlSource {
  recorder: Recorder
  values: () => Promise<CallValues>
  send: (values: CallValues) => Promise<unknown>
}

/** A positive control that was made: its own record, and the answer that was judged. */
export interface Control {
  recorder: Recorder
  judged: Judged
}

/** The valid request of each operation, made once per run and shared by every check that leans on it. */
export class PositiveControls {
  readonly #made = new Map<string, Promise<Control>>()

  of(operationId: string, source: () => ControlSource): Promise<Control> {
    const known = this.#made.get(operationId)
    if (known) return known
    const control = makeControl(operationId, source())
    this.#made.set(operationId, control)
    return control
  }
}

async function makeControl(operationId: string, { recorder, values, send }: ControlSource): Promise<Control> {
  await send(await values())
  const judged = recorder.judged.findLast((each) => each.operationId === operationId)
  if (!judged) throw new RangeError(`The positive control of ${operationId} sent nothing.`)
  return { recorder, judged }
}
