export type SyncStatus = 'NEVER_RUN' | 'SYNC_NOW' | 'SYNCING' | 'SUCCESS' | 'FAIL' | 'CANCEL'

export const fullRetries = 3

/** The mirror configuration of a repository, with the state of its synchronization. */
export interface Mirror {
  isEnabled: boolean
  /** `registry[:port]/repository`. */
  externalReference: string
  username: string | null
  /** Kept for the upstream registry, shown to nobody. */
  password: string | null
  registryConfig: RegistryConfig
  syncInterval: number
  /** Null after a cancelled synchronization: it is not scheduled again. */
  syncStartDate: Date | null
  syncExpirationDate: Date | null
  syncStatus: SyncStatus
  retriesRemaining: number
  tagGlobs: string[]
  robot: string | null
  timeout: number
  architectures: string[]
}

export interface RegistryConfig {
  verify_tls?: boolean
  unsigned_images?: boolean
  proxy?: Record<string, string | null>
}
