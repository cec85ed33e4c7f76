import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'
import type { RunSummary } from '../checks/run.js'
import type { HandedBack } from './provided.js'
import type { TestEnd } from './result-of-test.js'

/** Turns vitest's events into the ends of tests, as they come. */
export class ResultReporter implements Reporter {
  readonly ends = new Map<string, TestEnd>()
  readonly errors: string[] = []
  summary: RunSummary | undefined

  constructor(private readonly onEnd: (id: string, end: TestEnd) => void) {}

  onTestCaseResult(test: TestCase): void {
    const end = endOf(test)
    this.ends.set(test.name, end)
    this.onEnd(test.name, end)
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    for (const module of modules) {
      this.errors.push(...module.errors().map(messageOf))
      this.summary = (module.meta() as HandedBack).runSummary ?? this.summary
      // A test that was cancelled has no event of its own.
      for (const test of module.children.allTests())
        if (!this.ends.has(test.name)) this.ends.set(test.name, endOf(test))
    }
    this.errors.push(...unhandled.map(messageOf))
  }
}

function endOf(test: TestCase): TestEnd {
  const { state, errors } = test.result()
  return {
    state,
    result: (test.meta() as HandedBack).checkResult,
    errors: (errors ?? []).map(({ message }) => message),
  }
}

function messageOf(error: { message: string; stack?: string }): string {
  return error.stack ?? error.message
}
