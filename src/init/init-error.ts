/** The server does not let init do what it needs to do. Its message is all that the user is shown. */
export class InitError extends Error {
  override name = 'InitError'
}
