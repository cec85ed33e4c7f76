import type { Contract } from '../contract/contract.js'
import type { TriedScopes } from './try-scopes.js'

/** Why the token of a caller is not the one that its checks need; undefined when it is, as far as was tried. */
export function scopeProblem({ document }: Contract, caller: string, { has, lacks }: TriedScopes): string | undefined {
  const [name = '', ...rest] = caller.split(':')
  const key = rest.length > 0 ? rest.join(':') : undefined
  const { without = [] } = document['x-callers'][name] ?? {}
  const needed =
    key === undefined ? lacks.filter((scope) => !without.includes(scope)) : lacks.filter((scope) => scope === key)
  if (needed.length > 0) return `it lacks ${needed.join(', ')}`
  const unwanted = key === undefined ? without : withoutWhich(document['x-insufficient-scope'], key)
  const excess = has.filter((scope) => unwanted.includes(scope))
  return excess.length > 0 ? `it has ${excess.join(', ')}, and must not` : undefined
}

/** The scopes whose refusal is shown with a token limited to `key`. */
function withoutWhich(insufficient: Record<string, string>, key: string): string[] {
  return Object.entries(insufficient).flatMap(([scope, most]) => (most === key ? [scope] : []))
}
