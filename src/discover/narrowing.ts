import { didYouMean } from '../config/closest.js'
import { ConfigurationError } from '../config/configuration-error.js'

/** What a report is about; empty lists leave out nothing. */
export interface Narrowing {
  groups: readonly string[]
  operations: readonly string[]
}

/**
 * Checks that each of the names is known or declared.
 *
 * @throws {ConfigurationError}
 */
export function checkNarrowing({ groups, operations }: Narrowing, known: Narrowing): void {
  checkNames('group', groups, known.groups)
  checkNames('operation', operations, known.operations)
}

function checkNames(thing: string, names: readonly string[], known: readonly string[]): void {
  const wrong = names.find((name) => !known.includes(name))
  if (wrong !== undefined)
    throw new ConfigurationError(`--${thing} ${wrong}: there is no such ${thing}.${didYouMean(wrong, known)}`)
}

/** Whether a report is about an operation. @param names all by which it goes. */
export function isMeant({ groups, operations }: Narrowing, group: string, names: readonly string[]): boolean {
  return (
    (groups.length === 0 || groups.includes(group)) &&
    (operations.length === 0 || names.some((name) => operations.includes(name)))
  )
}
