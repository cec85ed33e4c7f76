import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../package-root.js'
import { readOverlays } from './overlay.js'
import { sources } from './sources.js'

const kinds = ['status', 'body', 'schema', 'access', 'parameter', 'name', 'completion']

const actions = sources().flatMap((api) =>
  readOverlays(join(packageRoot(), 'schemas', api)).flatMap(({ name, document }) =>
    document.actions.map((action) => ({ api, name: `${api} ${name}`, target: action.target, action })),
  ),
)

it.each(actions)('$name, $target: cites both sides', ({ action }) => {
  const erratum = action['x-erratum']
  expect(kinds).toContain(erratum?.kind)
  expect(erratum?.documented).toMatch(/^guide/)
  expect(erratum?.observed).toMatch(/recorded exchange|public source|checked by hand/)
})

it('gives one id to actions that belong together, and to no others', () => {
  const meanings = new Map<string, Set<string>>()
  for (const { api, name, action } of actions) {
    const { id = '', ...rest } = action['x-erratum'] ?? {}
    const key = `${api} ${id}`
    meanings.set(key, (meanings.get(key) ?? new Set()).add(`${name} ${JSON.stringify(rest)}`))
  }
  expect([...meanings].filter(([, each]) => each.size > 1)).toEqual([])
})
