/** The sources of the contract contradict themselves. */
export class BuildError extends Error {
  override name = 'BuildError'

  constructor(readonly problems: readonly string[]) {
    super(`The contract cannot be built:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  }
}
