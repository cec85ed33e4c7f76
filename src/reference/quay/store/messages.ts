import { randomUUID } from 'node:crypto'

/** What a superuser tells everybody. */
export interface Message {
  uuid: string
  content: string
  mediaType: string
  severity: string
}

/** The messages of the installation, oldest first. */
export class Messages {
  readonly #known = new Map<string, Message>()

  all(): Message[] {
    return [...this.#known.values()]
  }

  create(given: Omit<Message, 'uuid'>): void {
    const message = { uuid: randomUUID(), ...given }
    this.#known.set(message.uuid, message)
  }

  /** @returns whether there was such a message. */
  remove(uuid: string): boolean {
    return this.#known.delete(uuid)
  }
}
