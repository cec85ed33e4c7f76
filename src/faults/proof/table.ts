type Cell = string | number

/** Lines of a table: texts to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => String(row[column]).length)))
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width)
      })
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)]
}
