import { createHash } from 'node:crypto'

/** Content by digest, shared by every repository that has it. */
export class Blobs {
  readonly #content = new Map<string, Buffer>()

  get(digest: string): Buffer | undefined {
    return this.#content.get(digest)
  }

  get totalBytes(): number {
    return [...this.#content.values()].reduce((sum, { length }) => sum + length, 0)
  }

  put(content: Buffer): string {
    const digest = sha256(content)
    if (!this.#content.has(digest)) this.#content.set(digest, content)
    return digest
  }
}

export function sha256(content: Buffer | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}
