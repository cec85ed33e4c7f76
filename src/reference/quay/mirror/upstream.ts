import { Agent, request } from 'undici'
import type { Dispatcher } from 'undici'
import { sha256 } from '../store/blobs.js'
import { manifestTypes } from '../store/manifest.js'
import type { Mirror } from '../store/mirror.js'
import { upstreamAddress } from './external-reference.js'
import type { UpstreamAnswer } from './upstream-answer.js'
import { authorizationFor } from './upstream-auth.js'
import { UpstreamError } from './upstream-error.js'

// A registry that answers nothing for so long is down: the sync fails instead of waiting for ever.
const patience = 5000

/** The repository that a mirror pulls from, over the registry API. Made for one sync; to be closed after it. */
export class Upstream {
  readonly #agent: Agent
  readonly #registry: string
  readonly #repository: string
  readonly #schemes: string[]
  #authorization: string | undefined

  constructor(
    private readonly mirror: Pick<Mirror, 'externalReference' | 'username' | 'password' | 'registryConfig'>,
    private readonly signal: AbortSignal,
  ) {
    const verifies = mirror.registryConfig.verify_tls ?? true
    const { registry, repository } = upstreamAddress(mirror.externalReference)
    this.#registry = registry
    this.#repository = repository
    // As skopeo: who does not insist on TLS gets it where there is some, and does without where there is none.
    this.#schemes = verifies ? ['https'] : ['https', 'http']
    this.#agent = new Agent({
      connect: { rejectUnauthorized: verifies, timeout: patience },
      headersTimeout: patience,
      bodyTimeout: patience,
    })
  }

  /** Every tag, page by page. */
  async tags(): Promise<string[]> {
    const tags: string[] = []
    let path: string | undefined = `/v2/${this.#repository}/tags/list`
    while (path !== undefined) {
      const { content, headers } = await this.#get(path)
      const page = JSON.parse(content.toString('utf8')) as { tags: string[] | null }
      tags.push(...(page.tags ?? []))
      path = nextPage(headers.link)
    }
    return tags
  }

  async manifest(reference: string): Promise<{ mediaType: string; content: Buffer }> {
    const { content, headers } = await this.#get(`/v2/${this.#repository}/manifests/${reference}`, manifestTypes)
    if (reference.startsWith('sha256:')) mustBe(reference, content)
    return {
      content,
      mediaType:
        String(headers['content-type'] ?? '')
          .split(';')[0]
          ?.trim() ?? '',
    }
  }

  async blob(digest: string): Promise<Buffer> {
    const { content } = await this.#get(`/v2/${this.#repository}/blobs/${digest}`)
    mustBe(digest, content)
    return content
  }

  close(): Promise<void> {
    return this.#agent.destroy()
  }

  async #get(path: string, accept: string[] = []): Promise<UpstreamAnswer> {
    const url = `${await this.#origin()}${path}`
    const answer = await this.#send(url, this.#authorization, accept)
    const challenge = answer.status === 401 ? answer.headers['www-authenticate'] : undefined
    if (challenge === undefined) return expectOk(url, answer)
    this.#authorization = await authorizationFor(String(challenge), this.mirror, this.#repository, (...args) =>
      this.#send(...args),
    )
    return expectOk(url, await this.#send(url, this.#authorization, accept))
  }

  /** Scheme and authority, found at the first request. */
  async #origin(): Promise<string> {
    const [scheme, ...others] = this.#schemes
    const origin = `${scheme ?? 'https'}://${this.#registry}`
    if (others.length === 0) return origin
    try {
      await this.#send(`${origin}/v2/`)
      this.#schemes.splice(1)
      return origin
    } catch (error) {
      if (this.signal.aborted) throw error
      this.#schemes.shift()
      return this.#origin()
    }
  }

  async #send(url: string, authorization?: string, accept: string[] = [], redirects = 3): Promise<UpstreamAnswer> {
    const answer = await request(url, {
      dispatcher: this.#agent,
      signal: this.signal,
      headers: {
        ...(authorization !== undefined && { authorization }),
        ...(accept.length > 0 && { accept: accept.join(', ') }),
      },
    })
    const location = redirectOf(answer)
    if (location === undefined || redirects === 0)
      return {
        status: answer.statusCode,
        headers: answer.headers,
        content: Buffer.from(await answer.body.arrayBuffer()),
      }
    await answer.body.dump()
    // Registries send their blobs from a store of another name, which must not see the credentials.
    const target = new URL(location, url)
    const isSame = target.origin === new URL(url).origin
    return this.#send(target.href, isSame ? authorization : undefined, accept, redirects - 1)
  }
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  return statusCode >= 300 && statusCode < 400 && typeof headers.location === 'string' ? headers.location : undefined
}

function expectOk(url: string, answer: UpstreamAnswer): UpstreamAnswer {
  if (answer.status !== 200) throw new UpstreamError(`GET ${url} was answered with ${answer.status}`)
  return answer
}

function mustBe(digest: string, content: Buffer): void {
  if (sha256(content) !== digest) throw new UpstreamError(`the upstream sent other content than ${digest}`)
}

// RFC 8288; the address is relative to the registry (distribution-spec, "Listing Tags").
function nextPage(link: string | string[] | undefined): string | undefined {
  return /<([^>]+)>\s*;\s*rel="?next"?/.exec(String(link ?? ''))?.[1]
}
