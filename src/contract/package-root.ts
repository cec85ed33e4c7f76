import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder of this package, from the sources (src/) as from the compiled files (dist/src/), in a checkout as in node_modules.
 *
 * @throws {Error} when no package.json stands above this file, which only a broken installation can cause.
 */
export function packageRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('The installation of quay-conformance is incomplete: no package.json above it.')
  return packageRoot(parent)
}
