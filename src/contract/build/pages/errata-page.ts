import type { OpenApiDocument } from '../../document.js'
import type { Layers } from '../layers.js'
import type { Erratum, Overlay } from '../overlay.js'
import { generatedPage } from './generated-page.js'
import { markdownTable } from './markdown-table.js'
import { subjectsOf } from './overlay-target.js'

interface Row extends Erratum {
  group: string
  subject: string
  description: string
}

interface Group {
  title: string
  rows: Row[]
}

const everyGroup = 'every group'
const completion = 'completion'

/** `docs/errata.md`: every erratum with both of its citations, by group; what contradicts the guide before what completes it. */
export function errataPage(apis: readonly Pick<Layers, 'observed' | 'overlays'>[]): string {
  return generatedPage('the overlays under schemas/', [
    '# Where shipping servers differ from the guide',
    'The observed layer of the contract is the guide plus these errata. Each cites what the guide says and what a server was seen to do.',
    ...apis.flatMap(chapterOf),
  ])
}

function chapterOf({ observed, overlays }: Pick<Layers, 'observed' | 'overlays'>): string[] {
  const rows = overlays.flatMap((overlay) => rowsOf(observed, overlay))
  if (rows.length === 0) return []
  const { name } = observed['x-api']
  const groups = [...new Set(rows.map(({ group }) => group))].map((group) => ({
    // The title names the API too: two headings of one title would have one anchor.
    title: `${name}: ${group}`,
    rows: rows.filter((row) => row.group === group),
  }))
  const completions = rows.filter(isCompletion).length
  return [
    `## ${name}`,
    `${rows.length} errata: ${rows.length - completions} contradict the guide. ${completions} are of kind \`${completion}\`: ` +
      'they contradict nothing and fill in what the guide leaves open.',
    countsOf(rows, groups),
    ...groups.flatMap(section),
  ]
}

// One row for each erratum, whatever the number of its actions.
function rowsOf(document: OpenApiDocument, overlay: Overlay): Row[] {
  const group = overlay.name === 'errata' ? everyGroup : overlay.name
  const rows = new Map<string, Omit<Row, 'subject'> & { subjects: Set<string> }>()
  for (const action of overlay.document.actions) {
    const erratum = action['x-erratum']
    if (!erratum) continue
    const row = rows.get(erratum.id) ?? {
      ...erratum,
      group,
      subjects: new Set(),
      description: action.description ?? '',
    }
    for (const subject of subjectsOf(document, action)) row.subjects.add(subject)
    rows.set(erratum.id, row)
  }
  return [...rows.values()].map(({ subjects, ...row }) => ({ ...row, subject: [...subjects].join(', ') }))
}

function countsOf(rows: Row[], groups: Group[]): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort()
  const line = (name: string, some: Row[]) => [
    name,
    ...kinds.map((kind) => countOf(some.filter((row) => row.kind === kind))),
    countOf(some),
  ]
  const lines = groups.map((group) => line(`[${group.title}](#${anchorOf(group.title)})`, group.rows))
  return markdownTable(['group', ...kinds, 'all'], [...lines, line('all', rows)])
}

function countOf(rows: Row[]): string {
  return rows.length > 0 ? `${rows.length}` : ''
}

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(' ', '-')
    .replace(/[^\w-]/g, '')
}

function section({ title, rows }: Group): string[] {
  const [completing, contradicting] = [rows.filter(isCompletion), rows.filter((row) => !isCompletion(row))]
  return [
    `### ${title}`,
    ...(contradicting.length > 0 ? [table(contradicting)] : []),
    ...(completing.length > 0 ? [`What the guide leaves open (${completing.length}):`, table(completing)] : []),
  ]
}

function table(rows: Row[]): string {
  const sorted = [...rows].sort((a, b) => a.kind.localeCompare(b.kind))
  return markdownTable(
    ['about', 'kind', 'erratum', 'what', 'documented', 'observed'],
    sorted.map((row) => [row.subject, row.kind, `\`${row.id}\``, row.description, row.documented, row.observed]),
  )
}

function isCompletion({ kind }: Row): boolean {
  return kind === completion
}
