import { Contract } from '../../contract.js'
import type { Operation } from '../../operation.js'
import type { Layers } from '../layers.js'
import { generatedPage } from './generated-page.js'
import { markdownTable } from './markdown-table.js'

/** `docs/operations.md`: every operation of every contract, by endpoint group. */
export function operationsPage(apis: readonly Layers[]): string {
  return generatedPage('the contracts under schemas/', ['# Operations', ...apis.flatMap(chapterOf)])
}

function chapterOf(layers: Layers): string[] {
  const documented = new Contract('documented', layers.documented).operations
  const known = [...new Contract('observed', layers.observed).operations.values()]
  // What a run needs around its subject is no subject, and described only as far as it is needed.
  const observed = known.filter(({ setup = false }) => !setup)
  const inGuide = observed.filter(({ id }) => documented.has(id))
  const differing = observed.filter(({ id, responses }) => {
    const own = documented.get(id)
    return own !== undefined && successOf(own) !== successOf({ responses })
  })
  const [oldest] = layers.observed['x-releases'] ?? []
  return [
    `## ${layers.observed['x-api'].name}`,
    `${observed.length} operations, ${inGuide.length} of them in the guide. ${differing.length} of those succeed with another status ` +
      'than the guide says.' +
      (oldest === undefined
        ? ''
        : ` \`since\` is the first release that serves the operation; ${oldest} stands for ${oldest} or earlier.`),
    ...(layers.observed.tags ?? []).flatMap(({ name, 'x-section': chapter }) => {
      const rows = observed
        .filter(({ group }) => group === name)
        .sort((a, b) => collator.compare(a.section ?? '', b.section ?? ''))
        .map((operation) => rowOf(operation, documented.get(operation.id)))
      const title = `### ${chapter === undefined ? '' : `${chapter} `}${name}`
      return rows.length > 0 ? [title, markdownTable(header, rows)] : []
    }),
  ]
}

const collator = new Intl.Collator('en', { numeric: true })
const header = ['section', 'operation', 'method and path', 'scope', 'since', 'capability', 'documented', 'observed']

function rowOf(operation: Operation, documented: Operation | undefined): string[] {
  const { section, id, method, path, scope, since, capabilities } = operation
  return [
    ...[
      section ?? '',
      id,
      `\`${method} ${path}\``,
      scope ?? '',
      releases(since, operation.until),
      capabilities.join(', '),
    ],
    ...[successOf(documented), successOf(operation)],
  ]
}

function releases(since: string | undefined, until: string | undefined): string {
  return until === undefined ? (since ?? '') : `${since ?? ''} to ${until}`
}

function successOf(operation: Pick<Operation, 'responses'> | undefined): string {
  const statuses = Object.keys(operation?.responses ?? {}).filter((status) => status.startsWith('2'))
  return statuses.join(', ')
}
