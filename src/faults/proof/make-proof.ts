import { availableParallelism } from 'node:os'
import { Judge } from '../../contract/judge.js'
import { tool } from '../../reports/tool.js'
import type { Fault } from '../fault.js'
import { partsOf } from './parts-of.js'
import { planProof } from './plan-proof.js'
import type { ProofRequest } from './plan-proof.js'
import type { FaultResult, Proof } from './proof.js'
import type { ProofPlan } from './proof-plan.js'
import { proveInVitest } from './prove-in-vitest.js'
import type { ProveOptions } from './prove-in-vitest.js'

/** Injects every fault there is at the operations, and asks the null servers. */
export async function makeProof(request: ProofRequest, options: ProveOptions): Promise<Proof> {
  const { api, mode, seed } = request
  const startedAt = new Date()
  const { plan, all } = planProof(Judge.load(api, mode), request)
  const { found, errors, clean } = await carryOut(plan, options)
  const results = new Map(found.flatMap(({ fault }) => (fault ? [[fault.id, fault]] : [])))
  // In the order of the plan: tests end as they like.
  const faults = all.flatMap((fault) => results.get(fault.id) ?? notInjected(fault))
  const count = (outcome: FaultResult['outcome']) => faults.filter((fault) => fault.outcome === outcome).length
  const [killed, survived] = [count('killed'), count('survived')]
  return {
    version: 1,
    tool: tool(),
    ...{ api, contract: mode, seed, startedAt: startedAt.toISOString() },
    durationMs: Date.now() - startedAt.getTime(),
    totals: { injected: killed + survived, killed, survived, notApplicable: count('not-applicable') },
    clean,
    faults,
    nullServers: found.flatMap(({ nullServer }) => nullServer ?? []),
    errors,
    interrupted: options.signal?.aborted ?? false,
  }
}

/** A worker per core: what is proved is bound by computing, not by waiting. */
async function carryOut(plan: ProofPlan, options: ProveOptions) {
  const parts = await Promise.all(partsOf(plan, availableParallelism()).map((part) => proveInVitest(part, options)))
  const cleanPasses = parts.map(({ found }) => found.flatMap(({ clean }) => clean ?? []))
  const excluded = cleanPasses.flat().flatMap((pass) => pass.excluded)
  return {
    found: parts.flatMap(({ found }) => found),
    errors: parts.flatMap(({ errors }) => errors),
    clean: {
      // Every part makes the same clean passes.
      checks: Math.max(...cleanPasses.map((passes) => passes.reduce((sum, { checks }) => sum + checks, 0))),
      excluded: [...new Map(excluded.map((check) => [check.id, check])).values()],
    },
  }
}

function notInjected({ id, kind, variant, operationId, group, notApplicable }: Fault): FaultResult[] {
  // Of a proof that was interrupted, the faults whose turn did not come are left out.
  if (notApplicable === undefined) return []
  const nothing = { outcome: 'not-applicable' as const, deviations: 0, checks: [], durationMs: 0 }
  return [{ ...{ id, kind, variant, operationId, group }, ...nothing, reason: notApplicable }]
}
