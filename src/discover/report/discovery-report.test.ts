import { expect, test } from 'vitest'
import { examineText } from '../testing/examine-text.js'
import { discoveryMarkdown } from './discovery-markdown.js'
import { discoveryText } from './discovery-text.js'

// Names and paths as somebody might send them who knows where they will be shown.
const hostile = '\u001b[2J<img src=x onerror=alert(1)> | [a](http://evil)\n| b | `c`\u202e'
const paths = {
  [`/api/v1/${hostile}`]: { get: { operationId: hostile, tags: [hostile], responses: {} } },
  '/api/v1/discovery': {
    get: {
      operationId: 'discovery',
      parameters: [{ name: hostile, in: 'query', type: hostile }],
      responses: { '200': { description: '' } },
    },
  },
}
const report = examineText(JSON.stringify({ swagger: '2.0', paths }))

test('a terminal is shown the figures, then the groups, then what differs, and by whom', () => {
  const text = discoveryText(report, false)
  expect(text).toMatch(
    /^a document declares 2 operations, in Swagger 2\.0\n1 in the guide, 0 known from shipping servers alone, 1 unknown\n/,
  )
  expect(text).toMatch(/^ +discovery +1 +0 +0 +0 +2 +0 +0 +0$/m)
  expect(text).toMatch(/operation: missing +- +yes +yes +\w+ \(GET \/api/)
  expect(text).toContain('more rows: narrow it by --group or --operation, or take --json')
  expect(text.split('\n').length).toBeLessThan(160)
})

test('who asks for less is told all of it', () => {
  const narrowing = { groups: ['mirror'] }
  const text = discoveryText(examineText(JSON.stringify({ swagger: '2.0', paths }), { narrowing }), true)
  for (const id of ['syncNow', 'syncCancel', 'getRepoMirrorConfig']) expect(text).toContain(id)
})

test('what a server says moves no cursor and makes no line of its own', () => {
  const text = discoveryText(report, true)
  // eslint-disable-next-line no-control-regex -- these are what it is about
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  expect(text).toContain('\\u001b[2J<img')
  expect(text.split('\n').filter((line) => line.trim().startsWith('| b |'))).toEqual([])
})

test('the Markdown has tables whose every row has the cells of its header, and no markup of the server', () => {
  const markdown = discoveryMarkdown(report)
  const tables = markdown.split('\n\n').filter((part) => part.startsWith('|'))
  expect(tables.length).toBeGreaterThan(3)
  for (const table of tables) {
    const cells = table
      .trim()
      .split('\n')
      .map((line) => line.split(/(?<!\\)\|/).length)
    expect(new Set(cells).size).toBe(1)
  }
  expect(markdown).toContain('\\<img src=x onerror=alert(1)\\> \\| \\[a\\](http://evil) \\| b \\| \\`c\\`')
  expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[a\]/)
})

test('a certificate that was not checked is told', () => {
  for (const insecure of [true, false])
    for (const render of [discoveryMarkdown, (each: typeof report) => discoveryText(each, false)])
      expect(render({ ...report, insecure }).includes('--insecure')).toBe(insecure)
})

test('a declaration without a difference has no empty table', () => {
  const empty = { ...report, differences: [], absent: [], groups: [] }
  expect(discoveryMarkdown(empty)).not.toContain('| difference')
  expect(discoveryText(empty, false)).not.toContain('dash')
})
