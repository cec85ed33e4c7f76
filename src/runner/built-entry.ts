import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../contract/package-root.js'

/**
 * The compiled entry file. Sources are never handed to vitest: inside another project they would be read with that project's settings.
 *
 * @throws {Error} when the package was not built.
 */
export function builtEntry(root: string = packageRoot()): string {
  const entry = join(root, 'dist', 'src', 'runner', 'entry.suite.js')
  if (!existsSync(entry)) throw new Error(`${entry} does not exist: build the package first, with npm run build.`)
  return entry
}
