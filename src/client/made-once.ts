import { NoAnswer } from './connection.js'

/** Things that are made by whoever needs them first. What got no answer is not kept: the next one asks anew. */
export class MadeOnce<T = unknown> {
  readonly #made = new Map<string, Promise<T>>()

  of<Each extends T>(key: string, make: () => Promise<Each>): Promise<Each> {
    const known = this.#made.get(key)
    if (known) return known as Promise<Each>
    const making = make()
    this.#made.set(key, making)
    making.catch((error: unknown) => {
      if (error instanceof NoAnswer) this.#made.delete(key)
    })
    return making
  }
}
