import type { Exchange } from '../client/exchange.js'

export const verdicts = ['passed', 'failed', 'skipped', 'untestable', 'error'] as const
export type Verdict = (typeof verdicts)[number]

export const levels = ['MUST', 'SHOULD', 'MAY'] as const
/** RFC 2119. */
export type Level = (typeof levels)[number]

/** What became of one check in one run: the unit of results.json. */
export interface CheckResult {
  id: string
  title: string
  group: string
  operationId: string
  /** The declared cell: the situation whose answer the check is about. */
  situation: string
  level: Level
  cites: string
  verdict: Verdict
  /** It passed only by erratum: the guide says otherwise. */
  drift?: boolean
  /** The ids of those errata. */
  errata?: string[]
  /** Why it was skipped, is untestable, or was in error. */
  reason?: string
  /** What failed: expected, actual, citation, curl. */
  message?: string
  durationMs: number
  exchanges: Exchange[]
}
