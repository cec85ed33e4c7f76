import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../contract/package-root.js'

/** The APIs that this package holds a contract of, named as `--api` names them. */
export function apis(root: string = packageRoot()): string[] {
  const schemas = join(root, 'schemas')
  return readdirSync(schemas, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(schemas, entry.name, 'generated', 'documented.json')))
    .map(({ name }) => name)
}
