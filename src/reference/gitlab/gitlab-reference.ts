import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import type { Contract } from '../../contract/contract.js'
import { addApiRoutes } from './api.js'
import { MirrorUpdates } from './mirror/mirror-updates.js'
import { seed, seedAdministrator } from './seed.js'
import { Store } from './store/store.js'
import type { Allowed } from './url/url-problem.js'

export interface GitlabReferenceOptions {
  /** The layer whose outcomes it answers with. */
  contract: Contract
  /** 0, the default, for any that is free. */
  port?: number
  host?: string
  /** No accounts but an administrator's, as in a new installation. */
  empty?: boolean
  /** Capabilities that it lacks, as other editions and releases do. */
  without?: readonly string[]
  /** Which addresses of guarded networks it pushes to, as an administrator may allow; by default one, for the git server of a run. */
  allowed?: Allowed
}

export interface GitlabReference {
  url: string
  /** The variables of a run: the URL, and a token for every caller. Where it is empty, the administrator's token. */
  environment: Record<string, string>
  close(): Promise<void>
}

/** As much of a GitLab as push mirrors need. It forgets everything when it is closed. */
export async function startGitlabReference(options: GitlabReferenceOptions): Promise<GitlabReference> {
  const { contract: whole, port = 0, host = '127.0.0.1', empty = false, without = [] } = options
  const lacks = new Set(without)
  const contract = whole.without(without)
  const { allowed = (address: string) => address === '127.0.0.1' || lacks.has('outbound-filter') } = options
  const store = new Store()
  const scopes = Object.entries(contract.document['x-insufficient-scope']).flat()
  const tokens = empty ? seedAdministrator(store) : seed(store, [...new Set(scopes)])
  const folder = await mkdtemp(join(tmpdir(), 'quay-conformance-gitlab-'))
  const updates = new MirrorUpdates()
  const server = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 1024 } })
  // Every body arrives as bytes: which media types are taken is part of what is answered.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  addApiRoutes(server, { contract, store, updates, folder, allowed, lacks })
  server.setNotFoundHandler(async (_, reply) => reply.status(404).send({ error: '404 Not Found' }))
  await server.listen({ port, host })
  const { port: listening } = server.server.address() as AddressInfo
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${listening}`
  return {
    url,
    environment: { GITLAB_URL: url, ...tokens },
    close: async () => {
      await updates.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
