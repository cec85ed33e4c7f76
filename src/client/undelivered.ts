/** A request that brought no answer. */
export class Undelivered extends Error {
  override name = 'Undelivered'

  /**
   * @param failure why, in words for a report.
   * @param neverSent not one byte of it was written: no connection could be opened.
   * @param lasting the next attempt would end the same way.
   */
  constructor(
    readonly failure: string,
    readonly neverSent: boolean,
    readonly lasting: boolean,
  ) {
    super(failure)
  }
}
