import type { CheckResult } from '../checks/verdict.js'

/** What was expected and what came, without the parts of the message that stand elsewhere: what was checked, how to repeat it. */
export function failureDetails({ message = '', reason }: CheckResult): string[] {
  const lines = message
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '' && !/^\s*(operation|reproduce|situation):/.test(line))
  return lines.length > 0 ? lines : [`  ${reason ?? 'no reason given'}`]
}

/** The same on one line. */
export function failureHeadline(result: CheckResult): string {
  const line = failureDetails(result)
    .map((each) => each.trim().replace(/\s+/g, ' '))
    .join('; ')
  return line.length > 400 ? `${line.slice(0, 399)}…` : line
}
