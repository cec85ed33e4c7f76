import type { CallerObject, OpenApiDocument } from '../contract/document.js'
import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'
import type { Variant } from './fault.js'
import { maySucceed } from './refusals.js'

/** The situation that a request of `caller` is; undefined for those who may. */
export function situationOf({ 'x-callers': callers }: OpenApiDocument, caller: string | undefined): string | undefined {
  const situation = callers[caller?.split(':')[0] ?? '']?.situation
  return situation === 'success' ? undefined : situation
}

/** Everybody who is not simply let in, as far as `operation` is concerned. */
export function strangersTo(operation: Operation, { fullest }: Judge): (CallerObject & { situation: string })[] {
  return Object.values(fullest.document['x-callers']).filter(
    (caller): caller is CallerObject & { situation: string } =>
      caller.situation !== undefined &&
      caller.situation !== 'success' &&
      (caller.on === undefined || caller.on === operation.kind),
  )
}

/** One variant for everybody who may not do what `operation` does. */
export function intrusions(operation: Operation, judge: Judge): Variant[] {
  return strangersTo(operation, judge).map(({ situation, keyedBy }) => {
    const reason =
      keyedBy === 'scope' && operation.scope === undefined
        ? 'the operation asks for no scope'
        : maySucceed(judge, operation, situation)
          ? 'the contract lets them succeed'
          : undefined
    return { variant: situation, situation, ...(reason !== undefined && { notApplicable: reason }) }
  })
}
