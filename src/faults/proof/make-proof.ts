import { Judge } from '../../contract/judge.js'
import { tool } from '../../reports/tool.js'
import type { Fault } from '../fault.js'
import { planProof } from './plan-proof.js'
import type { ProofRequest } from './plan-proof.js'
import type { FaultResult, Proof } from './proof.js'
import { proveInVitest } from './prove-in-vitest.js'
import type { ProveOptions } from './prove-in-vitest.js'

/** Injects every fault there is at the operations, and asks the null servers. */
export async function makeProof(request: ProofRequest, options: ProveOptions): Promise<Proof> {
  const { api, mode, seed } = request
  const startedAt = new Date()
  const { plan, all } = planProof(Judge.load(api, mode), request)
  const { found, errors } = await proveInVitest(plan, options)
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
    clean: {
      checks: found.reduce((sum, { clean }) => sum + (clean?.checks ?? 0), 0),
      excluded: found.flatMap(({ clean }) => clean?.excluded ?? []),
    },
    faults,
    nullServers: found.flatMap(({ nullServer }) => nullServer ?? []),
    errors,
    interrupted: options.signal?.aborted ?? false,
  }
}

function notInjected({ id, kind, variant, operationId, group, notApplicable }: Fault): FaultResult[] {
  // Of a proof that was interrupted, the faults whose turn did not come are left out.
  if (notApplicable === undefined) return []
  const nothing = { outcome: 'not-applicable' as const, deviations: 0, checks: [], durationMs: 0 }
  return [{ ...{ id, kind, variant, operationId, group }, ...nothing, reason: notApplicable }]
}
