import { administersInstallation } from '../gates/access.js'
import type { Handlers } from './handler.js'

/** How much storage the whole registry takes. */
export const registrySizeHandlers: Handlers = {
  getRegistrySize: {
    access: administersInstallation,
    handle: ({ store: { registrySize } }) => ({
      size_bytes: registrySize.bytes,
      last_ran: registrySize.countedAt?.getTime() ?? null,
      queued: registrySize.state === 'queued',
      running: registrySize.state === 'running',
    }),
  },
  postRegistrySize: {
    access: administersInstallation,
    handle: ({ store }) => {
      store.registrySize.count(store)
      return ''
    },
  },
}
