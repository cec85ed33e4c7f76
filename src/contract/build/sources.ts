import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.js'

/** The APIs whose contract can be built: every folder of schemas/ that holds an openapi.yaml. */
export function sources(root: string = packageRoot()): string[] {
  const schemas = join(root, 'schemas')
  return readdirSync(schemas, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(schemas, entry.name, 'openapi.yaml')))
    .map(({ name }) => name)
    .sort()
}
