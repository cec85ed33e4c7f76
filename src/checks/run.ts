import type { Callers } from '../client/callers.js'
import type { Connection } from '../client/connection.js'
import type { Recorder } from '../client/recorder.js'
import type { Judge } from '../contract/judge.js'
import type { BaseWorld } from './base-world.js'
import type { RunSettings } from './run-settings.js'

/** A run in progress: everything that its checks share. */
export interface Run {
  settings: RunSettings
  judge: Judge
  callers: Callers
  connection: Connection
  /** The control of the whole run, made once. @throws {Untestable} */
  mustShowContrast(): Promise<void>
  /** By what the target does, where it does not tell. @throws {Skip} when it lacks one, with the evidence on the record. */
  mustHave(capabilities: readonly string[], record: Recorder): Promise<void>
  /** The world of one check. */
  world(recorder: Recorder): BaseWorld
  /** Why the target is given up; undefined while it answers. */
  lost(): string | undefined
  close(): Promise<RunSummary>
}

export interface RunSummary {
  requests: number
  /** Requests that were sent once more, by the reason. */
  sentAgain: Record<string, number>
  /** Why the target was given up. */
  lost?: string
  /** What went wrong besides the checks, e.g. a thing that could not be removed; one sentence each. */
  findings: string[]
}
