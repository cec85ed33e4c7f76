import type { CallValues } from '../client/request-of.js'
import type { Call } from '../client/call.js'
import type { Judged, Recorder } from '../client/recorder.js'
import type { Judge } from '../contract/judge.js'
import type { Subject } from './subjects.js'

/** What every API offers to its checks; the derived checks need no more. One per check, on that check's record. */
export interface BaseWorld {
  readonly recorder: Recorder
  readonly judge: Judge
  /** In the name of everything that the run makes. */
  readonly runId: string
  /** The time by the target's clock, as good as a second or two. */
  readonly now: () => Date
  /** Who makes the valid request of an operation. */
  rightfulCaller(operationId: string): string
  /** A call by any caller, with values that the types would not allow. */
  call(caller: string, operationId: string, values: CallValues): Call
  /**
   * The positive control: the valid request, by who may make it, once per run.
   *
   * @throws {Untestable} when it was not done: then no refusal of this operation means anything.
   */
  control(operationId: string): Promise<Judged>
  /** The same, with its failure left as it is: for the check that *is* the positive control. */
  ownControl(operationId: string): Promise<Judged>
  /** A valid request on a thing of its own, for a request that must be refused. Held by one check at a time. */
  withSubject<T>(operationId: string, use: (subject: Subject) => Promise<T>): Promise<T>
  /** A valid request on a thing that nobody else touches. */
  freshValues(operationId: string): Promise<CallValues>
  /** The value that names nothing, in place of `parameter`. */
  missingValues(operationId: string, parameter: string, values: CallValues): CallValues
}
