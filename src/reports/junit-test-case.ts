import type { TestCase } from 'junit-report-builder'
import { failureHeadline } from './failure-details.js'
import type { ReportedCheck } from './results.js'
import { seconds, xmlText } from './xml-text.js'

/** Adds one check to a suite. Its id is the name, because some consumers drop all but one of equal names. */
export function addTestCase(suite: { testCase(): TestCase }, check: ReportedCheck, api: string): void {
  const testCase = suite
    .testCase()
    .className(`${api}.${check.group}.${check.operationId}`)
    .name(check.id)
    .time(seconds(check.durationMs))
  if (check.known) skip(testCase, `known failure: ${check.known.reason}${check.known.link === undefined ? '' : ` (${check.known.link})`}`)
  else if (check.finding) testCase.standardOutput(xmlText(`finding, does not decide:\n${check.message ?? ''}`))
  else addVerdict(testCase, check)
}

function addVerdict(testCase: TestCase, check: ReportedCheck): void {
  const message = xmlText(failureHeadline(check))
  const text = xmlText(check.message ?? check.reason ?? '')
  switch (check.verdict) {
    case 'passed':
      if (check.drift) testCase.standardOutput('passed by erratum only: the guide says otherwise')
      return
    case 'failed':
      testCase.failure(message, check.level).stacktrace(text)
      return
    case 'error':
      testCase.error(message, 'error', text)
      return
    default:
      skip(testCase, `${check.verdict}: ${check.reason ?? 'no reason given'}`)
  }
}

/** The builder knows no reasons, so the element that it makes is completed. */
function skip(testCase: TestCase, reason: string): void {
  const build = testCase.build.bind(testCase)
  testCase.skipped().build = (parent) => {
    const element = build(parent)
    const child = element.children.find((each) => 'name' in each && each.name === 'skipped')
    if (child && 'att' in child) child.att('message', xmlText(reason))
    return element
  }
}
