import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../contract/package-root.js'

/** The compiled test file that runs checks. */
export const runEntry = ['src', 'runner', 'entry.suite.js']

/**
 * A compiled test file of this package. Sources are never handed to vitest: inside another project they would be read with that project's settings.
 *
 * @throws {Error} when the package was not built.
 */
export function builtEntry(path: readonly string[], root: string = packageRoot()): string {
  const entry = join(root, 'dist', ...path)
  if (!existsSync(entry)) throw new Error(`${entry} does not exist: build the package first, with npm run build.`)
  return entry
}
