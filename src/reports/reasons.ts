import type { Results } from './results.js'

/** Why checks were not carried through, with their numbers, the most frequent reason first. */
export function reasons({ checks }: Results): { reason: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { verdict, reason = 'no reason given' } of checks)
    if (verdict === 'untestable' || verdict === 'skipped')
      counts.set(`${verdict}: ${reason}`, (counts.get(`${verdict}: ${reason}`) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}
