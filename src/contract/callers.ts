import type { CallerObject, OpenApiDocument } from './document.js'
import type { Operation } from './operation.js'

type CallersDocument = Pick<OpenApiDocument, 'x-callers' | 'x-insufficient-scope'>

/** A caller whom the contract tells apart at one operation, and the situation that the caller's request stands for. */
export interface TellingCaller {
  /** Name of x-callers; of a keyed caller with its key, e.g. `scoped:repo:read`. */
  caller: string
  situation: string
  /** What is shown when that caller is answered as the contract says. */
  shows: string
}

/**
 * The caller whose well-formed request succeeds: who stands for `success`.
 *
 * @throws {RangeError} when the contract names none: then it has no positive control.
 */
export function mainCaller(document: Pick<CallersDocument, 'x-callers'>): string {
  const [name] = Object.entries(document['x-callers']).find(([, { situation }]) => situation === 'success') ?? []
  if (name === undefined) throw new RangeError('The contract has no caller that stands for success.')
  return name
}

/**
 * Who may make the well-formed request of `operation`: the main caller, unless it is without the scope that is asked for; then
 * the first caller with a whole token that is not.
 */
export function rightfulCaller(
  document: Pick<CallersDocument, 'x-callers'>,
  { scope }: Pick<Operation, 'scope'>,
): string {
  const main = mainCaller(document)
  const has = (name: string) => scope === undefined || !document['x-callers'][name]?.without?.includes(scope)
  return [main, ...wholeCallers(document)].find(has) ?? main
}

/** The callers besides the main one that stand for a situation of their own at `operation`, in the order of the contract. */
export function tellingCallers(
  document: CallersDocument,
  operation: Pick<Operation, 'kind' | 'scope'>,
): TellingCaller[] {
  return Object.entries(document['x-callers']).flatMap(([name, caller]) => {
    const { situation, shows = '', on = operation.kind, keyedBy } = caller
    if (situation === undefined || situation === 'success' || on !== operation.kind) return []
    if (keyedBy === undefined) return [{ caller: name, situation, shows }]
    return operation.scope === undefined ? [] : [lacking(document, operation.scope, name, { ...caller, situation })]
  })
}

/**
 * Who may remove what `caller` made: a caller with a whole token does so itself. What was made against the rules, by nobody
 * or with too small a token, is found where the main caller's things are.
 */
export function rightfulOwner(document: Pick<CallersDocument, 'x-callers'>, caller: string): string {
  return wholeCallers(document).includes(caller) ? caller : mainCaller(document)
}

/** The callers who have a token of their own with all that their user may do. */
export function wholeCallers(document: Pick<CallersDocument, 'x-callers'>): string[] {
  return Object.entries(document['x-callers'])
    .filter(([, { variable, keyedBy, worthless = false }]) => variable !== undefined && !keyedBy && !worthless)
    .map(([name]) => name)
}

/** Every situation that a caller of the contract stands for. */
export function callerSituations(document: Pick<CallersDocument, 'x-callers'>): string[] {
  return Object.values(document['x-callers']).flatMap(({ situation }) => situation ?? [])
}

function lacking(
  document: CallersDocument,
  scope: string,
  name: string,
  { situation, shows = '' }: CallerObject & { situation: string },
): TellingCaller {
  const key = document['x-insufficient-scope'][scope]
  if (key === undefined) throw new RangeError(`x-insufficient-scope has no line for ${scope}.`)
  return { caller: `${name}:${key}`, situation, shows: shows.replaceAll('{key}', key).replaceAll('{scope}', scope) }
}
