import type { DiscoveryReport } from '../discovery-report.js'

/** What a report says in a sentence each. */
export function factLines({ source, insecure, format, operations, release }: DiscoveryReport): string[] {
  const { declared, known, beyondGuide, unknown, missing, absent } = operations
  return [
    ...(insecure ? ['the certificate of the server was not checked (--insecure)'] : []),
    `${source} declares ${declared} ${declared === 1 ? 'operation' : 'operations'}, in ${format}`,
    `${known - beyondGuide} in the guide, ${beyondGuide} known from shipping servers alone, ${unknown} unknown`,
    `${missing} missing, ${absent} more that need not be declared`,
    ...(release ? [`what came after release ${release.release} is not missed (${release.evidence})`] : []),
  ]
}

/** How the three columns are read. */
export const legend = 'A dash says that there is no such thing; an empty column says nothing of it.'
