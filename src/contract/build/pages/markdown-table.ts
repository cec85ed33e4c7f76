/** A Markdown table; what would end a cell or begin a tag is escaped. Prettier would pad its columns, so it is told not to. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [line(header), line(header.map(() => '---')), ...rows.map((row) => line(row.map(cell)))]
  return ['<!-- prettier-ignore-start -->', '', ...lines, '', '<!-- prettier-ignore-end -->'].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').replace(/</g, '&lt;')
}
