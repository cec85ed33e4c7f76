import { Callers } from '../client/callers.js'
import { Connection } from '../client/connection.js'
import { probeTarget } from '../client/probe-target.js'
import { MadeOnce } from '../client/made-once.js'
import { Recorder } from '../client/recorder.js'
import { TargetWatch } from '../client/target-watch.js'
import { Judge } from '../contract/judge.js'
import { ownModule } from '../contract/own-module.js'
import type { CreateFixtures } from './api-fixtures.js'
import { CapabilityTrials } from './capability-trials.js'
import { mustShowContrast } from './contrast.js'
import { CallJournal } from '../journal/call-journal.js'
import { JournalFile } from '../journal/journal-file.js'
import { Journal } from '../journal/journal.js'
import { loadOwnedThings } from '../journal/owned-thing.js'
import { Remover } from '../journal/remover.js'
import { createBaseWorld } from './create-base-world.js'
import type { SharedWorld } from './create-base-world.js'
import { PositiveControls } from './positive-controls.js'
import type { Run } from './run.js'
import type { RunSettings } from './run-settings.js'
import { Subjects } from './subjects.js'

/**
 * Opens the connection to the target and prepares what the checks of one run share. Sends nothing yet.
 *
 * @param stopped aborted when the run is to end before its checks have; never, by default.
 */
export async function startRun(
  settings: RunSettings,
  stopped: AbortSignal = new AbortController().signal,
): Promise<Run> {
  const judge = Judge.load(settings.api, settings.mode, settings.release, settings.lacks)
  const connection = new Connection(settings.target, settings.transport)
  const watch = new TargetWatch(
    () => probeTarget(judge.contracts, settings.target, settings.transport),
    (reason) => void connection.giveUp(reason),
  )
  connection.watchedBy(watch)
  const callers = new Callers(judge.fullest, connection, settings.environment)
  const context = { settings, judge, connection, callers, stopped }
  const createFixtures = await createFixturesOf(settings.api)
  const fixtures = await createFixtures(context)
  const { user, things } = await loadOwnedThings(settings.api)
  const journal = new Journal(settings.journal === undefined ? undefined : new JournalFile(settings.journal, settings))
  const remover = new Remover({ contract: judge.known, connection, callers, recorder: new Recorder(), user })
  const shared: SharedWorld = {
    context,
    fixtures: () => fixtures,
    subjects: new Subjects(),
    controls: new PositiveControls(),
    journal: new CallJournal(journal, settings.runId, things, judge.fullest.document),
  }
  const contrast = new MadeOnce<void>()
  const world = (recorder: Recorder) => fixtures.world(createBaseWorld(shared, recorder))
  const trials = new CapabilityTrials(fixtures.trials, world)
  return {
    settings,
    judge,
    callers,
    connection,
    mustShowContrast: () =>
      contrast.of('', () => mustShowContrast(judge.fullest.document['x-api'], connection, new Recorder())),
    mustHave: (capabilities, record) => trials.mustHave(capabilities, record),
    world,
    lost: () => connection.lost,
    close: async () => {
      const findings = settings.keep ? [] : await journal.removeAll(remover)
      // Only now: the target may still be copying from what the fixtures serve.
      findings.push(...(await fixtures.close(new Recorder())))
      watch.stop()
      await connection.close()
      const { requests, sentAgain, lost } = connection
      return { requests, sentAgain, findings, ...(lost !== undefined && { lost }) }
    },
  }
}

async function createFixturesOf(api: string): Promise<CreateFixtures> {
  const module = (await ownModule('fixtures', api, 'api-fixtures')) as { createFixtures: CreateFixtures }
  return module.createFixtures
}
