import type { Contract } from '../../contract/contract.js'
import { startReference } from '../../runner/start-reference.js'
import type { Reference } from '../../runner/start-reference.js'

/** A server of one's own, until it is given back. */
export interface Lease {
  reference: Reference
  /** @param spent nobody else shall get it, because of what was done to it. */
  giveBack(spent: boolean): Promise<void>
}

// What earlier faults left behind makes lists longer, and every later answer slower.
const uses = 20

/** Servers that are lent to one fault at a time, so that no fault is seen, or hidden, by what another one does. */
export class ReferencePool {
  readonly #idle: { reference: Reference; used: number }[] = []

  constructor(
    private readonly api: string,
    private readonly contract: Contract,
  ) {}

  async take(): Promise<Lease> {
    const { contract } = this
    const kept = this.#idle.pop() ?? { reference: await startReference(this.api, { contract }), used: 0 }
    return {
      reference: kept.reference,
      giveBack: async (spent) => {
        kept.used += 1
        if (spent || kept.used >= uses) await kept.reference.close()
        else this.#idle.push(kept)
      },
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(({ reference }) => reference.close()))
  }
}
