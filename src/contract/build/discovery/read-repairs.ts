import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../../package-root.js'
import type { OverlayAction } from '../overlay.js'

/** What servers' own documents get wrong besides the operations of the contract; undefined where servers have no such document. */
export function readRepairs(api: string): OverlayAction[] | undefined {
  const file = join(packageRoot(), 'schemas', api, 'discovery', 'repairs.yaml')
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as OverlayAction[]) : undefined
}
