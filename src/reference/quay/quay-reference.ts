import type { AddressInfo } from 'node:net'
import type { Contract } from '../../contract/contract.js'
import { switchedOff } from '../../contract/switched-off.js'
import { contractScopes } from './contract-scopes.js'
import { MirrorWorker } from './mirror/mirror-worker.js'
import { NotificationWorker } from './notifications/notification-worker.js'
import { seed } from './seed.js'
import { createServer } from './server.js'
import { Store } from './store/store.js'

export interface QuayReferenceOptions {
  /** The layer whose outcomes it answers with. */
  contract: Contract
  /** 0, the default, for any that is free. */
  port?: number
  host?: string
  /** No accounts: nothing works but `/api/v1/user/initialize`. */
  empty?: boolean
  /** Capabilities that it lacks, as a Quay whose settings switch them off. */
  without?: readonly string[]
  /** How often the mirror worker looks for something to do. */
  mirrorPollMs?: number
  /** How long after a failed delivery of a notification it is tried again; by default as long as Quay takes. */
  notificationRetryMs?: number
}

export interface Reference {
  url: string
  /** The variables of a run: the URL, and a token for every caller. */
  environment: Record<string, string>
  close(): Promise<void>
}

// It copies all of an image, whatever it is told of architectures.
const neverHad = ['sparse-index']

/** A Quay in memory: it behaves as the contract says, and forgets everything when it is closed. */
export async function startQuayReference(options: QuayReferenceOptions): Promise<Reference> {
  const {
    contract,
    port = 0,
    host = '127.0.0.1',
    empty = false,
    without = [],
    mirrorPollMs = 50,
    notificationRetryMs = 1000,
  } = options
  const off = switchedOff(contract.document, [...neverHad, ...without])
  const store = new Store(off.capabilities)
  const tokens = empty ? {} : seed(store, Object.keys(contractScopes(contract)))
  const server = await createServer(contract, store, off.flags)
  await server.listen({ port, host })
  const mirrorWorker = new MirrorWorker(store, mirrorPollMs)
  const notificationWorker = new NotificationWorker(store, mirrorPollMs, notificationRetryMs)
  const { port: listening } = server.server.address() as AddressInfo
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${listening}`
  return {
    url,
    environment: { QUAY_URL: url, ...tokens },
    close: async () => {
      await Promise.all([mirrorWorker.close(), notificationWorker.close(), server.close()])
    },
  }
}
