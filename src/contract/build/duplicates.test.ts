import { expect, it } from 'vitest'
import { Contract } from '../contract.js'
import { sources } from './sources.js'

// Bodies of requests that are alike: servers have a name for each, and a server's own document is corrected by these names.
const bodiesOfTheirOwn = [['UserPermission', 'TeamPermission', 'PrototypeUpdate', 'TokenPermission']]
// A namespace of a forge that is asked for, and one of the registry that is answered.
const alikeByChance = [['BuildTriggerSourcesRequest', 'OwnedNamespace']]

it('has no schema twice', () => {
  const alike = new Map<string, string[]>()
  for (const api of sources()) {
    const { schemas = {} } = Contract.load(api, 'observed').document.components
    for (const [name, schema] of Object.entries(schemas)) {
      if (schema.properties === undefined) continue
      const shape = `${api} ${JSON.stringify(shapeOf(schema))}`
      alike.set(shape, [...(alike.get(shape) ?? []), name])
    }
  }
  const twice = [...alike.values()].filter((names) => names.length > 1)
  expect(new Set(twice.map(sorted))).toEqual(new Set([...bodiesOfTheirOwn, ...alikeByChance].map(sorted)))
})

/** A schema without its words, and with its keywords in one order. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !(key === 'description' && typeof each === 'string'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, shapeOf(each)]),
  )
}

function sorted(names: string[]): string {
  return names.toSorted().join(', ')
}
