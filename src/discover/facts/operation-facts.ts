import type { Facts } from './facts.js'

/** Where an operation is served, and under which name. */
export function operationFacts({ id, method, path }: { id?: string; method: string; path: string }): Facts {
  const facts = {
    path: { text: `${method} ${path}`, traits: { path: `${method} ${path.replace(/\{[^}]*\}/g, '{}')}` } },
    ...(id !== undefined && { name: { text: id, traits: { name: id } } }),
  }
  return { names: ['name', 'path'], of: (name) => new Map(Object.entries(facts)).get(name) }
}
