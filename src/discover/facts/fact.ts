/** What a document says of one thing: a name, a parameter, a field, a status. */
export interface Fact {
  /** For people. */
  text: string
  /** What is compared; undefined where the document does not say. */
  traits: Readonly<Record<string, string | boolean | undefined>>
}

/** What a document says of something; undefined when it is silent. */
export type Opinion = Fact | 'absent' | undefined

/** How two opinions differ: names of traits, or `presence`. Silence differs from nothing. */
export function differences(one: Opinion, other: Opinion): string[] {
  if (one === undefined || other === undefined) return []
  if (one === 'absent' || other === 'absent') return one === other ? [] : ['presence']
  return Object.keys(one.traits).filter((trait) => {
    const [a, b] = [one.traits[trait], other.traits[trait]]
    return a !== undefined && b !== undefined && a !== b
  })
}
