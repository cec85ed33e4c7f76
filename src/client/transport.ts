/** How requests travel to the target; plain data, because it crosses into vitest's worker. */
export interface Transport {
  /** For one answer, from opening the connection to the last byte, in milliseconds. */
  timeoutMs: number
  /** Requests under way at the same time, at most. */
  concurrency: number
  /** PEM certificates of the authorities to trust in place of the usual ones, and the file that they are from. */
  ca?: { file: string; pem: string }
  /** The certificate is not looked at. */
  insecure: boolean
  proxy?: Proxy
}

/** A proxy that stands between us and the target, unless `except` names the target's host. */
export interface Proxy {
  url: string
  /** The variable that names it. */
  variable: string
  /** Hosts in the form of NO_PROXY. */
  except: string
}

/** What every command has unless it is told otherwise. */
export const plainTransport: Readonly<Transport> = { timeoutMs: 10_000, concurrency: 16, insecure: false }
