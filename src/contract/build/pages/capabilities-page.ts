import { Contract } from '../../contract.js'
import type { OpenApiDocument } from '../../document.js'
import type { Layers } from '../layers.js'
import { generatedPage } from './generated-page.js'
import { markdownTable } from './markdown-table.js'

/** `docs/capabilities.md`: what a server may lawfully lack, and the feature flags that decide it. */
export function capabilitiesPage(apis: readonly Pick<Layers, 'observed'>[]): string {
  return generatedPage('the x-capabilities of the contracts under schemas/', [
    '# What a server may lack',
    'An operation that needs a capability is served only where the server has it. `--without <capability>` skips the checks of ' +
      'what a target lacks. The flags are the settings of a server that switch the capability on; where there are several, all of them.',
    ...apis.flatMap(({ observed }) => chapterOf(observed)),
  ])
}

function chapterOf(observed: OpenApiDocument): string[] {
  const operations = [...new Contract('observed', observed).operations.values()]
  const rows = Object.entries(observed['x-capabilities'] ?? {}).map(([name, { description, flags }]) => {
    const some = operations.filter(({ capabilities }) => capabilities.includes(name)).map(({ id }) => id)
    return [
      `\`${name}\``,
      description,
      flags.map((flag) => `\`${flag}\``).join(', '),
      `${some.length}`,
      some.join(', '),
    ]
  })
  if (rows.length === 0) return []
  const header = ['capability', 'what it is', 'flags', 'operations', 'which']
  return [`## ${observed['x-api'].name}`, markdownTable(header, rows)]
}
