import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bearerOf } from '../auth/bearer.js'
import type { Store } from '../store/store.js'
import { addAuthRoute } from './auth-route.js'
import { deleteBlob, pullBlob } from './blobs.js'
import { challengeFor } from './challenge.js'
import { listTags } from './list-tags.js'
import { deleteManifest, pullManifest, pushManifest } from './manifests.js'
import { RegistryError } from './registry-error.js'
import { RegistryRequest } from './registry-request.js'
import { accessIn } from './registry-token.js'
import { appendChunk, beginUpload, cancelUpload, finishUpload, uploadStatus } from './uploads.js'

type Serve = (request: RegistryRequest, reference: string) => FastifyReply

/** What the part of a path after the name of the repository looks like, and who serves it, by method. */
const endpoints: { pattern: RegExp; serve: Record<string, Serve> }[] = [
  { pattern: /^(.+)\/blobs\/uploads()$/, serve: { POST: beginUpload } },
  {
    pattern: /^(.+)\/blobs\/uploads\/([^/]+)$/,
    serve: { GET: uploadStatus, PATCH: appendChunk, PUT: finishUpload, DELETE: cancelUpload },
  },
  { pattern: /^(.+)\/blobs\/([^/]+)$/, serve: { GET: pullBlob, HEAD: pullBlob, DELETE: deleteBlob } },
  {
    pattern: /^(.+)\/manifests\/([^/]+)$/,
    serve: { GET: pullManifest, HEAD: pullManifest, PUT: pushManifest, DELETE: deleteManifest },
  },
  { pattern: /^(.+)\/tags\/(list)$/, serve: { GET: listTags } },
]

/** The registry API of the distribution spec, below `/v2/`, with token authentication. */
export function addRegistryRoutes(server: FastifyInstance, store: Store): void {
  void server.register((registry, _options, done) => {
    registry.setErrorHandler(answerError)
    registry.addHook('onRequest', async (_request, reply) => {
      void reply.header('docker-distribution-api-version', 'registry/2.0')
    })
    addAuthRoute(registry, store)
    registry.get('/v2/', async (request, reply) => {
      const token = bearerOf(request.headers.authorization)
      const isKnown = token !== undefined && accessIn(token, request.host) !== undefined
      if (!isKnown) void reply.status(401).header('www-authenticate', challengeFor(request))
      return reply.type('application/json').send('true')
    })
    registry.all('/v2/*', async (request: FastifyRequest<{ Params: { '*': string } }>, reply) =>
      serve(store, request, reply),
    )
    done()
  })
}

function serve(store: Store, request: FastifyRequest<{ Params: { '*': string } }>, reply: FastifyReply): FastifyReply {
  const path = request.params['*'].replace(/\/$/, '')
  for (const endpoint of endpoints) {
    const [, name, reference] = endpoint.pattern.exec(path) ?? []
    if (name === undefined || reference === undefined) continue
    const serving = endpoint.serve[request.method]
    if (!serving) throw new RegistryError(405, 'UNSUPPORTED', 'The operation is unsupported.')
    return serving(new RegistryRequest(store, name, request, reply), reference)
  }
  throw new RegistryError(404, 'NAME_INVALID', 'invalid repository name')
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!(error instanceof RegistryError)) throw error
  const { status, code, message } = error
  if (status === 401) void reply.header('www-authenticate', challengeFor(request))
  return reply
    .status(status)
    .type('application/json')
    .send(JSON.stringify({ errors: [{ code, detail: {}, message }] }))
}
