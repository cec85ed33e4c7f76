import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Judge } from '../contract/judge.js'
import type { Mode } from '../contract/judge.js'
import type { Suite } from './check.js'
import type { SuiteDefinition } from './suite.js'

/** The suites of one API, one file per endpoint group, in the order of their names. */
export async function loadSuites(api: string, mode: Mode, release?: string): Promise<Suite[]> {
  const judge = Judge.load(api, mode, release)
  // Compiled suites when compiled, sources when run from the sources (by the unit tests).
  const extension = extname(import.meta.filename)
  const folder = join(import.meta.dirname, '..', '..', 'suites', api)
  const files = (await readdir(folder)).filter((file) => file.endsWith(`.suite${extension}`)).sort()
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(join(folder, file)).href)) as { default: SuiteDefinition<unknown> }
      return module.default(judge)
    }),
  )
}
