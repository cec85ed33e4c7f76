/** The target lawfully lacks what a check is about. */
export class Skip extends Error {
  override name = 'Skip'
}
