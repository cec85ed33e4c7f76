/**
 * Lines of text under a label: the first begins with the label, all others are indented as far.
 *
 * @param width of a line, in characters; a word that is longer stands alone.
 */
export function wrapped(label: string, text: string, width: number): string[] {
  const lines: string[] = []
  let line = label
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const longer = line.length === label.length ? line + word : `${line} ${word}`
    if (longer.length > width && line.length > label.length) {
      lines.push(line)
      line = ' '.repeat(label.length) + word
    } else line = longer
  }
  return [...lines, line.trimEnd()]
}
