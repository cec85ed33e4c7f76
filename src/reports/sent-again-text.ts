import type { ReportedTransport } from './results.js'

/** Which requests were sent once more, in one sentence; nothing when none was. */
export function sentAgainText({ sentAgain }: Pick<ReportedTransport, 'sentAgain'>): string[] {
  const each = Object.entries(sentAgain).map(([reason, count]) => `${count} ${reason}`)
  const total = Object.values(sentAgain).reduce((sum, count) => sum + count, 0)
  return total === 0 ? [] : [`${total} requests were sent once more, which had not been carried out: ${each.join(', ')}.`]
}
