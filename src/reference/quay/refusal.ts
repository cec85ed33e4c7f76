/**
 * A request is not carried out, in one situation of the contract (`missing.repository`, `refused.duplicate`, ...).
 * Which status and which class of body that is, only the contract says.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly situation: string,
    /** What went wrong, for the body; by default what Quay says in that situation. */
    readonly detail?: string,
  ) {
    super(detail ?? situation)
  }
}
