import type { Results } from './results.js'

type Named = 'target' | 'reference' | 'parts' | 'transport'

/** The servers that a run was about, in words. */
export function targetText({ target, reference, parts, transport }: Pick<Results, Named>): string {
  const all = parts ?? [{ target, reference }]
  const urls = parts ? parts.map(({ api, target: url }) => `${api} ${url}`) : [target]
  const kind = all.every((each) => each.reference) ? ` (the embedded reference${all.length > 1 ? 's' : ''})` : ''
  return urls.join(', ') + kind + (transport.insecure ? ' - certificate NOT CHECKED (--insecure)' : '')
}
