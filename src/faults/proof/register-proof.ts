import { afterAll, describe, inject, test } from 'vitest'
import type { TestContext } from 'vitest'
import { cleanPass } from './clean-pass.js'
import { openLaboratory } from './laboratory.js'
import type { ProofPlan } from './proof-plan.js'
import type { ExcludedCheck, FaultResult, NullServerResult } from './proof.js'
import { proveFault } from './prove-fault.js'
import { proveNullServer } from './prove-null-server.js'

/** What a test hands back, on vitest's task.meta. */
export interface ProofMeta {
  clean?: { checks: number; excluded: ExcludedCheck[] }
  fault?: FaultResult
  nullServer?: NullServerResult
}

/** Registers one concurrent test per operation, per fault and per null server; each hands back what it found. */
export async function registerProof(plan: ProofPlan = inject('proof')): Promise<void> {
  const laboratory = await openLaboratory(plan)

  describe('clean', () => {
    test.concurrent.for(plan.surroundings)('%s', async (operationId, context) => {
      const pass = await cleanPass(laboratory, operationId)
      laboratory.cleanPasses.set(operationId, pass)
      handBack(context, { clean: { checks: pass.size, excluded: pass.excluded } })
    })
  })
  describe('faults', () => {
    test.concurrent.for(plan.faults)('$id', async (fault, context) => {
      handBack(context, { fault: await proveFault(laboratory, fault) })
    })
  })
  describe('null servers', () => {
    test.concurrent.for(plan.nullServers)('$name, $mode', async (server, context) => {
      handBack(context, { nullServer: await proveNullServer(laboratory, server) })
    })
  })
  afterAll(() => laboratory.references.close())
}

function handBack({ task }: TestContext, meta: ProofMeta): void {
  Object.assign(task.meta, meta)
}
