/** A caller that cannot exist here: its variable is not set, or the target gives it no session. */
export class CallerUnavailable extends Error {
  override name = 'CallerUnavailable'
}
