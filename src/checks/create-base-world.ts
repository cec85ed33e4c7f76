import { Call } from '../client/call.js'
import { Recorder } from '../client/recorder.js'
import type { CallJournal } from '../journal/call-journal.js'
import { prefixOf } from '../journal/owned-name.js'
import { rightfulCaller } from '../contract/callers.js'
import type { ApiFixtures, FixtureContext } from './api-fixtures.js'
import type { BaseWorld } from './base-world.js'
import { missingValues } from './missing-values.js'
import type { Control, PositiveControls } from './positive-controls.js'
import type { RequestFixture } from './request-fixture.js'
import type { Subjects } from './subjects.js'
import { Untestable } from './untestable.js'

/** What the worlds of one run share. */
export interface SharedWorld {
  context: FixtureContext
  fixtures: () => ApiFixtures
  subjects: Subjects
  controls: PositiveControls
  /** Where calls are written down that make something; without it they are not. */
  journal?: CallJournal
}

/** The part of a world that is the same for every API, on one check's record. */
export function createBaseWorld(shared: SharedWorld, recorder: Recorder): BaseWorld {
  const { context, subjects, controls, journal } = shared
  const { judge, connection, callers, settings } = context
  const world: BaseWorld = {
    recorder,
    judge,
    runId: settings.runId,
    now: () => connection.clock.now(),
    rightfulCaller: callerOf,
    call: (caller, operationId, values) =>
      new Call(operationId, values, {
        connection,
        judge,
        recorder,
        caller,
        credentials: () => callers.credentials(caller),
        ...(journal && { announce: (id, made) => journal.announce(caller, id, made) }),
      }),
    ownControl: async (operationId) => {
      const control = await controlOf(operationId)
      recorder.exchanges.push(...control.recorder.exchanges)
      recorder.judged.push(...control.recorder.judged)
      if (control.breach) throw control.breach
      return control.judged
    },
    control: async (operationId) => {
      const { judged } = await controlOf(operationId)
      const { status } = judged.exchange.answer
      if (status >= 300 && !judge.statuses(operationId, 'success').includes(status))
        throw new Untestable(`the positive control failed: ${operationId} answered ${status}`)
      return judged
    },
    withSubject: (operationId, use) => {
      const fixture = fixtureOf(operationId)
      const own = shared.fixtures().world(world)
      const source = {
        make: () => fixture.make(own),
        state: (values: Parameters<NonNullable<typeof fixture.state>>[1]) =>
          fixture.state?.(own, values) ?? Promise.resolve(undefined),
      }
      return subjects.use(operationId, source, use)
    },
    freshValues: (operationId) => fixtureOf(operationId).make(shared.fixtures().world(world)),
    missingValues: (operationId, parameter, values) => {
      // One name for each operation: what one makes by it, another would find.
      const name = `${prefixOf(settings.runId)}missing-${operationId.toLowerCase()}`
      return missingValues(parameter, values, name, fixtureOf(operationId).missing)
    },
  }
  return world

  function fixtureOf(operationId: string): RequestFixture<BaseWorld> {
    const fixture = shared.fixtures().requests[operationId]
    if (!fixture) throw new Untestable(`the suite has no valid request for ${operationId}`)
    return fixture
  }

  function callerOf(operationId: string): string {
    return fixtureOf(operationId).caller ?? rightfulCaller(judge.fullest.document, judge.operation(operationId))
  }

  function controlOf(operationId: string): Promise<Control> {
    return controls.of(operationId, () => {
      const own = createBaseWorld(shared, new Recorder())
      return {
        recorder: own.recorder,
        values: () => own.freshValues(operationId),
        call: (values) => own.call(callerOf(operationId), operationId, values),
      }
    })
  }
}
