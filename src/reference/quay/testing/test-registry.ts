import { sha256 } from '../store/blobs.js'
import type { TestAnswer, TestReference } from './test-reference.js'

export const imageType = 'application/vnd.oci.image.manifest.v1+json'
const indexType = 'application/vnd.oci.image.index.v1+json'

/** One repository of a reference under test, over the registry API. */
export class TestRegistry {
  private constructor(
    readonly reference: TestReference,
    readonly path: string,
    private readonly authorization: string,
  ) {}

  /** @param login user and password; by default the owner's OAuth token. */
  static async signIn(
    reference: TestReference,
    path: string,
    actions: string,
    login: [string, string] = ['$oauthtoken', reference.token('owner')],
  ): Promise<TestRegistry> {
    const answer = await token(reference, `repository:${path}:${actions}`, login)
    return new TestRegistry(reference, path, `Bearer ${(answer.json as { token: string }).token}`)
  }

  send(method: string, path: string, body?: Buffer, headers: Record<string, string> = {}): Promise<TestAnswer> {
    const target = path.startsWith('http') ? path : `/v2/${this.path}${path}`
    return this.reference.send(method, target, {
      headers: { authorization: this.authorization, ...headers },
      ...(body && { body }),
    })
  }

  async pushBlob(content: Buffer): Promise<string> {
    const digest = sha256(content)
    const answer = await this.send('POST', `/blobs/uploads/?digest=${digest}`, content)
    if (answer.status !== 201) throw new Error(`the blob was answered with ${answer.status}`)
    return digest
  }

  /** @returns the digest of the manifest. */
  async pushImage(tag: string, label = tag): Promise<string> {
    const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', config: { Labels: { label } } }))
    const layer = Buffer.from(`the only layer of ${label}`)
    for (const blob of [config, layer]) await this.pushBlob(blob)
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: imageType,
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha256(config), size: config.length },
        layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: sha256(layer), size: layer.length }],
      }),
    )
    return this.pushManifest(tag, imageType, manifest)
  }

  async pushIndex(tag: string, children: string[]): Promise<string> {
    const manifests = children.map((digest) => ({ mediaType: imageType, digest, size: 1 }))
    const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests }))
    return this.pushManifest(tag, indexType, index)
  }

  async tags(): Promise<string[]> {
    return ((await this.send('GET', '/tags/list')).json as { tags: string[] }).tags
  }

  private async pushManifest(tag: string, mediaType: string, content: Buffer): Promise<string> {
    const answer = await this.send('PUT', `/manifests/${tag}`, content, { 'content-type': mediaType })
    if (answer.status !== 201) throw new Error(`the manifest was answered with ${answer.status}: ${answer.body}`)
    return sha256(content)
  }
}

/** What the token endpoint answers. */
export function token(reference: TestReference, scope: string, login?: [string, string]): Promise<TestAnswer> {
  const query = new URLSearchParams({ service: reference.authority, scope })
  const basic = login && `Basic ${Buffer.from(login.join(':')).toString('base64')}`
  return reference.send('GET', `/v2/auth?${query.toString()}`, { headers: basic ? { authorization: basic } : {} })
}

/** The actions that a token carries: this server's are readable. */
export function actionsIn({ json }: TestAnswer): string[] {
  const claims = (json as { token: string }).token.split('.')[1] ?? ''
  const { access } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { access: { actions: string[] }[] }
  return access.flatMap(({ actions }) => actions)
}

export function errorCode({ json }: TestAnswer): string | undefined {
  return (json as { errors: { code: string }[] }).errors[0]?.code
}
