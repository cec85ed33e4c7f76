import { createHash } from 'node:crypto'
import type { Check } from '../../checks/check.js'
import { loadSuites } from '../../checks/load-suites.js'
import { Judge } from '../../contract/judge.js'
import type { Mode } from '../../contract/judge.js'
import type { Sample } from '../sample.js'
import type { ProofPlan } from './proof-plan.js'
import type { ExcludedCheck } from './proof.js'
import { ReferencePool } from './reference-pool.js'

/** What became of the checks of one operation when nothing was injected. */
export interface CleanPass {
  operationId: string
  /** How many checks were run. */
  size: number
  /** The checks that passed, the quickest first. */
  checks: CleanCheck[]
  excluded: ExcludedCheck[]
  sample: Sample | undefined
}

/** A check that passes when nothing is injected, with the operations that it uses. */
export interface CleanCheck {
  check: Check
  uses: ReadonlySet<string>
}

/** Everything that the proofs of one worker share. */
export interface Laboratory {
  plan: ProofPlan
  judge: Judge
  references: ReferencePool
  /** All checks under one contract mode. */
  checksBy: (mode: Mode) => Promise<Check[]>
  /** The checks that decide whether a server conforms, by operation. */
  checksOf: (operationId: string) => Check[]
  cleanPasses: Map<string, CleanPass>
  /** Kind and operation -> the check that killed last; what saw one field missing sees the next. */
  killers: Map<string, string>
  /** A name for everything that one proof makes; short, in the alphabet of names, and the same for the same seed. */
  runIdOf: (what: string) => string
}

export async function openLaboratory(plan: ProofPlan): Promise<Laboratory> {
  const judge = Judge.load(plan.api, plan.mode)
  const loaded = new Map<Mode, Promise<Check[]>>()
  const checksBy = (mode: Mode) => {
    const checks =
      loaded.get(mode) ?? loadSuites(plan.api, mode).then((suites) => suites.flatMap((suite) => suite.checks))
    loaded.set(mode, checks)
    return checks
  }
  // A finding of level MAY does not make a server fail, so it kills nothing.
  const deciding = (await checksBy(plan.mode)).filter(({ level }) => level !== 'MAY')
  return {
    plan,
    judge,
    references: new ReferencePool(plan.api, judge.fullest),
    checksBy,
    checksOf: (operationId) => deciding.filter((check) => check.operationId === operationId),
    cleanPasses: new Map(),
    killers: new Map(),
    runIdOf: (what) => `p${createHash('sha256').update(`${plan.seed} ${what}`).digest('hex').slice(0, 10)}`,
  }
}
