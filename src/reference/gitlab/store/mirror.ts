/** One push mirror. */
export interface Mirror {
  id: number
  url: string
  enabled: boolean
  onlyProtectedBranches: boolean
  /** Null until somebody says so. */
  keepDivergentRefs: boolean | null
  branchRegex: string | null
  authMethod: string
  /** Lines of known_hosts. */
  hostKeys: string[]
  updateStatus: 'none' | 'started' | 'finished' | 'failed' | 'to_retry'
  lastUpdateAt: Date | null
  lastUpdateStartedAt: Date | null
  lastSuccessfulUpdateAt: Date | null
  lastError: string | null
  /** For If-Unmodified-Since. */
  changedAt: Date
}
