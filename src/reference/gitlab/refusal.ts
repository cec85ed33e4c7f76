/**
 * A request is not carried out, in one situation of the contract (`missing.mirror_id`, `refused.url`, ...). Which status and
 * which class of body that is, only the contract says.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly situation: string,
    /** What went wrong, or what is wrong with `attribute`. */
    readonly text: string,
    readonly attribute?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(attribute === undefined ? text : `${attribute} ${text}`)
  }
}
