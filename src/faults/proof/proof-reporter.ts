import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'
import type { ProofMeta } from './register-proof.js'

/** Collects what the tests of a proof hand back, as they end. */
export class ProofReporter implements Reporter {
  readonly found: ProofMeta[] = []
  /** What went wrong with the proof itself. */
  readonly errors: string[] = []

  constructor(
    readonly onFound: (meta: ProofMeta) => void,
    private readonly signal?: AbortSignal,
  ) {}

  onTestCaseResult(test: TestCase): void {
    // What ends after it was cancelled was torn from its server, and proves nothing.
    if (this.signal?.aborted) return
    const meta = test.meta() as ProofMeta
    const { state, errors = [] } = test.result()
    if (state === 'failed') this.errors.push(...errors.map((error) => `${test.name}: ${error.stack ?? error.message}`))
    this.found.push(meta)
    this.onFound(meta)
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const ofModules = modules.flatMap((module) => module.errors())
    this.errors.push(...[...ofModules, ...unhandled].map(({ message, stack }) => stack ?? message))
  }
}
