import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../contract/package-root.js'
import type { Results } from './results.js'

interface Manifest {
  name: string
  version: string
  description: string
}

/** This package and the Node.js it runs on, as reports name them. */
export function tool(): Results['tool'] {
  const { name, version } = manifest()
  return { name, version, node: process.version }
}

/** What this package is for, in a sentence without its full stop. */
export function purpose(): string {
  return manifest().description
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as Manifest
}
