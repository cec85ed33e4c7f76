/** The flags of `run` as they stand on the command line. */
export interface RunFlags {
  target?: string
  api?: string
  contract?: string
  release?: string
  group?: string[]
  operation?: string[]
  check?: string[]
  level?: string
  without?: string[]
  concurrency?: string
  shard?: string
  seed?: string
  timeout?: string
  deadline?: string
  listen?: string
  baseline?: string
  out?: string
  envFile?: string
  keep?: boolean
  bail?: string
}
