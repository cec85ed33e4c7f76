import { randomUUID } from 'node:crypto'

/** A blob on its way into one repository. */
export interface Upload {
  id: string
  /** `namespace/name`. */
  repository: string
  chunks: Buffer[]
  size: number
}

/** Uploads that have begun and are not finished. */
export class Uploads {
  readonly #open = new Map<string, Upload>()

  begin(repository: string): Upload {
    const upload: Upload = { id: randomUUID(), repository, chunks: [], size: 0 }
    this.#open.set(upload.id, upload)
    return upload
  }

  find(repository: string, id: string): Upload | undefined {
    const upload = this.#open.get(id)
    return upload?.repository === repository ? upload : undefined
  }

  append(upload: Upload, chunk: Buffer): void {
    upload.chunks.push(chunk)
    upload.size += chunk.length
  }

  end(upload: Upload): Buffer {
    this.#open.delete(upload.id)
    return Buffer.concat(upload.chunks)
  }
}
