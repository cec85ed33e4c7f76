/** What is known of a request that brought no answer. */
export interface Circumstances {
  /** Not one byte of it was written: no connection could be opened. */
  neverSent: boolean
  /** The next attempt would end the same way. */
  lasting: boolean
}

/** A request that brought no answer. */
export class Undelivered extends Error {
  override name = 'Undelivered'

  /** @param failure why, in words for a report. */
  constructor(
    readonly failure: string,
    readonly circumstances: Circumstances,
  ) {
    super(failure)
  }

  /** It was sent, and the connection broke: nobody knows what became of it. */
  get broke(): boolean {
    return !this.circumstances.neverSent && !this.circumstances.lasting
  }

  /** It was not sent, and another attempt may do better. */
  get mayBeSent(): boolean {
    return this.circumstances.neverSent && !this.circumstances.lasting
  }
}
