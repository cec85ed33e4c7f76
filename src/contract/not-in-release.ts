/** The release that the contract was narrowed to does not serve an operation. */
export class NotInRelease extends RangeError {
  override name = 'NotInRelease'

  constructor(operationId: string, release: string) {
    super(`release ${release} does not serve ${operationId}`)
  }
}
