import type { Callers } from '../client/callers.js'
import type { Connection } from '../client/connection.js'
import type { Recorder } from '../client/recorder.js'
import type { Judge } from '../contract/judge.js'
import type { BaseWorld } from './base-world.js'
import type { Trials } from './capability-trials.js'
import type { RequestFixtures } from './request-fixture.js'
import type { RunSettings } from './run-settings.js'

/** What the machinery gives to an API's fixtures. */
export interface FixtureContext {
  settings: RunSettings
  judge: Judge
  connection: Connection
  callers: Callers
  /** Aborted when the run is to end before its checks have. */
  stopped: AbortSignal
}

/** What an API brings: the world of its checks, and one valid request per operation. */
export interface ApiFixtures<World extends BaseWorld = BaseWorld> {
  /** The world of one check, on that check's record. */
  world(base: BaseWorld): World
  requests: RequestFixtures<World>
  /** Of what a target does not tell by itself. */
  trials: Trials<World>
  /** Stops what the fixtures started on this side. @returns what went wrong, one sentence each. */
  close(recorder: Recorder): Promise<string[]>
}

/** The one export of `fixtures/<api>/api-fixtures.ts`. */
export type CreateFixtures = (context: FixtureContext) => Promise<ApiFixtures>
