import { markdownText } from './markdown-text.js'

/** A Markdown table; the first row is its header. @param numbers whether every cell but the first of a row is a number. */
export function markdownTable(rows: readonly (readonly string[])[], { numbers = false } = {}): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [header = [], ...body] = rows
  const rule = header.map((_, column) => (numbers && column > 0 ? '---:' : '---'))
  return [header.map(markdownText), rule, ...body.map((row) => row.map(markdownText))].map(line)
}
