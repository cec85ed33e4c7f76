import type { Contract } from '../contract/contract.js'
import { listItems } from '../journal/list-items.js'
import { runOfName } from '../journal/owned-name.js'
import type { OwnedThing, OwnedThings } from '../journal/owned-thing.js'
import { removalOf } from '../journal/removal-of.js'
import type { Removal } from '../journal/removal.js'
import type { Remover } from '../journal/remover.js'
import { isWanted } from './which-runs.js'
import type { WhichRuns } from './which-runs.js'

interface NameSearch {
  remover: Remover
  contract: Contract
  /** Callers that have a token. */
  callers: readonly string[]
  which: WhichRuns
  /** Runs whose things are left alone. */
  alive: ReadonlySet<string>
  now: Date
}

/** Everything that the callers can see and whose name says that a run made it. */
export async function ownedByName(owned: OwnedThings, search: NameSearch) {
  const found = new Map<string, Removal>()
  const notes: string[] = []
  for (const thing of owned.things)
    for (const caller of callersOf(thing, search))
      try {
        for (const name of await namesOf(thing, caller, search)) {
          const key = [thing.kind, thing.unique ? '' : caller, name].join(' ')
          if (!found.has(key)) found.set(key, removalOf(thing, caller, name))
        }
      } catch (error) {
        notes.push(`What ${caller} has of the kind ${thing.kind} is not known: ${(error as Error).message}.`)
      }
  return { removals: [...found.values()], notes }
}

function callersOf({ list, remove }: OwnedThing, { contract, callers }: NameSearch): string[] {
  const isServed = list && contract.operations.has(list.operationId) && contract.operations.has(remove)
  return isServed ? list.callers.filter((caller) => callers.includes(caller)) : []
}

async function namesOf({ list }: OwnedThing, caller: string, search: NameSearch): Promise<string[]> {
  const items = list ? await listItems(search.remover, caller, list) : []
  const there = items.filter((item) => list?.gone === undefined || (item[list.gone] ?? null) === null)
  const names = there.map((item) => item[list?.name ?? '']).filter((name) => typeof name === 'string')
  return names.filter((name) => {
    const run = runOfName(name, search.now)
    return run !== undefined && !search.alive.has(run.runId) && isWanted(run, search.which, search.now)
  })
}
