import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * A module of this package that is found by the name of an API. It is compiled when this file is compiled, and a source when run
 * from the sources (by the unit tests).
 *
 * @param path from the folder that holds `src`, `fixtures` and `suites`, without the suffix of the file.
 */
export function ownModule(...path: string[]): Promise<unknown> {
  const file = `${join(import.meta.dirname, '..', '..', ...path)}${extname(import.meta.filename)}`
  return import(pathToFileURL(file).href)
}
