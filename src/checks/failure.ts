/** The target broke the contract in a way that no single answer shows, e.g. a refused write that was done all the same. */
export class Failure extends Error {
  override name = 'Failure'
}
