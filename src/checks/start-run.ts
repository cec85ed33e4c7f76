import { Callers } from '../client/callers.js'
import { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import { Judge } from '../contract/judge.js'
import type { ApiFixtures, CreateFixtures } from './api-fixtures.js'
import { createBaseWorld } from './create-base-world.js'
import type { SharedWorld } from './create-base-world.js'
import { PositiveControls } from './positive-controls.js'
import type { Run } from './run.js'
import type { RunSettings } from './run-settings.js'
import { Subjects } from './subjects.js'

/** Opens the connection to the target and prepares what the checks of one run share. Sends nothing yet. */
export async function startRun(settings: RunSettings): Promise<Run> {
  const judge = Judge.load(settings.api, settings.mode)
  const connection = new Connection(settings.target, settings.timeoutMs)
  const callers = new Callers(judge.fullest, connection, settings.environment)
  const context = { settings, judge, connection, callers }
  const createFixtures = await createFixturesOf(settings.api)
  const fixtures = await createFixtures(context)
  const shared: SharedWorld = {
    context,
    fixtures: () => fixtures,
    subjects: new Subjects(),
    controls: new PositiveControls(),
  }
  return {
    settings,
    judge,
    callers,
    connection,
    world: (recorder) => fixtures.world(createBaseWorld(shared, recorder)),
    close: () => closeRun(settings, fixtures, connection),
  }
}

async function closeRun(settings: RunSettings, fixtures: ApiFixtures, connection: Connection) {
  const findings = settings.keep ? [] : await fixtures.close(new Recorder())
  const requests = connection.requests
  await connection.close()
  return { requests, findings }
}

async function createFixturesOf(api: string): Promise<CreateFixtures> {
  const module = (await import(`../../fixtures/${api}/api-fixtures.js`)) as { createFixtures: CreateFixtures }
  return module.createFixtures
}
