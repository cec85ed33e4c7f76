import { printable } from '../../reports/printable.js'

/**
 * Lines with their cells one below the other, safe for a terminal.
 *
 * @param numbers whether every cell but the first of a row is a number.
 */
export function textTable(rows: readonly string[][], { numbers = false } = {}): string[] {
  // A line break would end the row.
  const shown = rows.map((row) => row.map((cell) => printable(cell.replace(/\s+/g, ' '))))
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)))
  return shown.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0
      return numbers && column > 0 ? cell.padStart(width) : cell.padEnd(width)
    })
    return `  ${cells.join('  ')}`.trimEnd()
  })
}
