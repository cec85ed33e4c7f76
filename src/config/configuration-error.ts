/** A flag, a variable or a file does not say what a run needs to know. Its message is all that the user is shown. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
}
