import { createHash } from 'node:crypto'
import type { Check } from '../../checks/check.js'
import { executeCheck } from '../../checks/execute-check.js'
import type { Fault, Scene } from '../fault.js'
import { kindOf } from '../kinds/kinds.js'
import type { Sample } from '../sample.js'
import { firstToFail } from './first-to-fail.js'
import type { Laboratory } from './laboratory.js'
import type { FaultResult } from './proof.js'
import { withFaultyRun } from './with-faulty-run.js'

/** Injects one fault and runs the checks of its operation until one of them fails. */
export async function proveFault(laboratory: Laboratory, fault: Fault): Promise<FaultResult> {
  const started = performance.now()
  const pass = laboratory.cleanPasses.get(fault.operationId)
  const result = pass?.sample
    ? await provoke(laboratory, fault, pass.sample, checksFor(laboratory, fault))
    : { checks: [], deviations: 0, reason: 'the operation does not succeed when nothing is injected' }
  if (result.killedBy !== undefined) laboratory.killers.set(keyOf(fault), result.killedBy)
  const { id, kind, variant, operationId, group } = fault
  const outcome = result.killedBy === undefined ? 'survived' : 'killed'
  const durationMs = Math.round(performance.now() - started)
  return { ...{ id, kind, variant, operationId, group, outcome }, ...result, durationMs }
}

type Found = Pick<FaultResult, 'killedBy' | 'reason' | 'deviations' | 'checks'>

async function provoke(laboratory: Laboratory, fault: Fault, sample: Sample, checks: Check[]): Promise<Found> {
  if (checks.length === 0) return { checks: [], deviations: 0, reason: noCheckFor(fault) }
  const kind = kindOf(fault.kind)
  const inject = (environment: Record<string, string>) => {
    const { intercept, watch } = kind.inject(sceneOf(laboratory, fault, sample, environment))
    return {
      interceptorFor: (operationId: string) => (operationId === fault.operationId ? intercept : undefined),
      ...(watch && { onExchange: watch }),
    }
  }
  const { leavesTraces = false } = kind
  return withFaultyRun(laboratory, { name: fault.id, inject, checks, leavesTraces }, async ({ run, proxy }) => {
    const execute = (check: Check) => executeCheck(check, run)
    const found = await firstToFail(checks, execute, () => proxy.deviations() > 0)
    const deviations = proxy.deviations()
    return {
      ...found,
      deviations,
      ...(deviations === 0 && { reason: 'no check makes a request that the fault concerns' }),
    }
  })
}

/** The checks that may see the fault, the one that most likely does first; those of other operations come last. */
function checksFor({ killers, cleanPasses }: Laboratory, fault: Fault): Check[] {
  const { situation, onlySeenIn, operationId } = fault
  const killer = killers.get(keyOf(fault))
  const isOwn = (check: Check) => check.operationId === operationId
  const rank = (check: Check) =>
    check.id === killer ? 0 : 1 + (isOwn(check) ? 0 : 2) + (isOf(check, situation) ? 0 : 1)
  const { showsElsewhere = false } = kindOf(fault.kind)
  return [...cleanPasses.values()]
    .flatMap(({ checks }) => checks)
    .filter(({ check, uses }) => isOwn(check) || (showsElsewhere && uses.has(operationId)))
    .map(({ check }) => check)
    .filter((check) => onlySeenIn === undefined || onlySeenIn.some((each) => isOf(check, each)))
    .sort((a, b) => rank(a) - rank(b))
}

function isOf(check: Check, situation: string | undefined): boolean {
  return situation !== undefined && (check.situation === situation || check.situation.startsWith(`${situation}.`))
}

function noCheckFor({ onlySeenIn, operationId }: Fault): string {
  return `${operationId} has no check of the situation ${onlySeenIn?.join(' or ') ?? ''}`.trim()
}

function keyOf({ kind, operationId }: Fault): string {
  return `${kind} ${operationId}`
}

function sceneOf(
  { judge, plan }: Laboratory,
  fault: Fault,
  sample: Sample,
  environment: Record<string, string>,
): Scene {
  let count = 0
  return {
    fault,
    judge,
    sample,
    environment,
    operation: judge.operation(fault.operationId),
    document: judge.fullest.document,
    random: () =>
      createHash('sha256')
        .update(`${plan.seed} ${fault.id} ${(count += 1)}`)
        .digest('hex')
        .slice(0, 32),
  }
}
