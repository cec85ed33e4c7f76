/**
 * Whether a tag matches a pattern as Python's fnmatch reads it, which is what Quay uses: `*`, `?`, `[seq]` and `[!seq]`,
 * and nothing else. Braces and the like are characters.
 */
export function matchesGlob(tag: string, glob: string): boolean {
  return new RegExp(`^${expressionOf(glob)}$`, 's').test(tag)
}

function expressionOf(glob: string): string {
  return glob.replace(/\*+|\?|\[!?\]?[^\]]*\]|[\s\S]/g, (part) => {
    if (part.startsWith('*')) return '.*'
    if (part === '?') return '.'
    if (part.length > 1) return setOf(part.slice(1, -1))
    return part.replace(/[.+^${}()|[\]\\]/, '\\$&')
  })
}

function setOf(content: string): string {
  const [negation, members] = content.startsWith('!') ? ['^', content.slice(1)] : ['', content]
  return `[${negation}${members.replace(/[\\\]^[]/g, '\\$&')}]`
}
