import { MadeOnce } from '../client/made-once.js'
import { Recorder } from '../client/recorder.js'
import type { BaseWorld } from './base-world.js'
import { Skip } from './skip.js'

/**
 * Finds out, by what the target does, whether it lacks a capability that it says nothing of.
 *
 * @returns the evidence that it lacks it, in words; undefined when that does not show, and the checks are to say it.
 */
export type CapabilityTrial<World> = (world: World) => Promise<string | undefined>

/** Capability -> its trial. */
export type Trials<World> = Readonly<Record<string, CapabilityTrial<World>>>

/** The trials of one run, each made once, by the first check that needs its capability. */
export class CapabilityTrials<World extends BaseWorld> {
  readonly #made = new MadeOnce<{ evidence: string | undefined; recorder: Recorder }>()

  /** @param worldOf the world in which a trial is made, on a record. */
  constructor(
    private readonly trials: Trials<World>,
    private readonly worldOf: (recorder: Recorder) => World,
  ) {}

  /** @throws {Skip} when the target lacks one of them; the exchanges that show it are put on the record. */
  async mustHave(capabilities: readonly string[], record: Recorder): Promise<void> {
    for (const capability of capabilities) {
      const { evidence, recorder } = await this.#tried(capability)
      if (evidence === undefined) continue
      record.exchanges.push(...recorder.exchanges)
      throw new Skip(`the target lacks ${capability}: ${evidence}`)
    }
  }

  #tried(capability: string) {
    return this.#made.of(capability, async () => {
      const recorder = new Recorder()
      return { recorder, evidence: await this.trials[capability]?.(this.worldOf(recorder)) }
    })
  }
}
