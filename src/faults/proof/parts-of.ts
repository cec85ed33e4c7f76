import type { ProofPlan } from './proof-plan.js'

/** One plan in parts that can be carried out at the same time; each makes the clean passes that it needs itself. */
export function partsOf(plan: ProofPlan, count: number): ProofPlan[] {
  const parts = Array.from({ length: count }, (_, part) => {
    const isIn = (_each: unknown, index: number) => index % count === part
    return { ...plan, faults: plan.faults.filter(isIn), nullServers: plan.nullServers.filter(isIn) }
  })
  const needed = parts.filter(({ faults, nullServers }) => faults.length + nullServers.length > 0)
  return needed.length > 0 ? needed : [plan]
}
