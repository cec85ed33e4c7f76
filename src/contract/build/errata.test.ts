import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../package-root.js'
import { Contract } from '../contract.js'
import { readOverlays } from './overlay.js'
import { readExchanges } from './recorded-exchange.js'
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

const quay = Contract.load('quay', 'documented')
const recorded = readExchanges('quay')
// A case that is named by its body is told in short.
const namedCase =
  /\b(\w+) ((?:bad|extra|wrong_scope):[\w-]+(?::[\w-]+)?|(?:success|missing|anonymous|outsider|invalid_token|again|superuser)\w*)/g

it('cites recordings and sections that there are', () => {
  const sections = new Set([...quay.operations.values()].map(({ section }) => section))
  const wrong = actions
    .filter(({ api }) => api === 'quay')
    .flatMap(({ action: { 'x-erratum': erratum = { id: '', documented: '', observed: '' } } }) => {
      const citedSections = erratum.documented.match(/\b2\.(?!26)\d+\.\d+/g) ?? []
      const citedCases = [...erratum.observed.matchAll(namedCase)].filter(([, op = '']) => quay.operations.has(op))
      return [
        ...citedSections.filter((section) => !sections.has(section)),
        ...citedCases
          .filter(
            ([, op = '', name = '']) =>
              !recorded.some((exchange) => exchange.op === op && exchange.case.startsWith(name)),
          )
          .map(([text]) => text),
      ].map((citation) => `${erratum.id}: ${citation}`)
    })
  expect([...new Set(wrong)]).toEqual([])
})
