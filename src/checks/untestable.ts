/** A check cannot be made: something on our side, or something it builds upon, is missing. Not a verdict on the target. */
export class Untestable extends Error {
  override name = 'Untestable'
}
