import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../contract/package-root.js'
import type { Results } from './results.js'

/** This package and the Node.js it runs on, as reports name them. */
export function tool(): Results['tool'] {
  const { name, version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    name: string
    version: string
  }
  return { name, version, node: process.version }
}
