import type { Operation } from './operation.js'

/** Two operations of one key are served at the same place: names of parameters and a slash at the end say nothing. */
export function operationKey({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, '{}').replace(/\/$/, '')}`
}
