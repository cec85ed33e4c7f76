import builder from 'junit-report-builder'
import { executedText } from './executed-text.js'
import { addTestCase } from './junit-test-case.js'
import type { ReportedCheck, Results } from './results.js'
import type { Report } from './write-reports.js'
import { seconds, xmlText } from './xml-text.js'

// Its typings describe its CommonJS shape; under nodenext the builder is the default export itself.
type Builder = (typeof builder)['default']

/** junit.xml, for Jenkins, GitLab and whatever else shows test results: one suite per endpoint group. */
export const junitReport: Report = {
  file: 'junit.xml',
  render: (results) => {
    const report = (builder as unknown as Builder).newBuilder().name(results.tool.name)
    for (const [group, checks] of byGroup(results.checks)) addSuite(report, group, checks, results)
    if (results.errors.length > 0) addRunErrors(report, results)
    // The schema that consumers validate against knows `skipped` on each suite, but not on their root.
    return `${report.build().replace(/(<testsuites\b[^>]*?) skipped="\d+"/, '$1')}\n`
  },
}

function byGroup(checks: readonly ReportedCheck[]): Map<string, ReportedCheck[]> {
  const groups = new Map<string, ReportedCheck[]>()
  for (const check of checks) groups.set(check.group, [...(groups.get(check.group) ?? []), check])
  return groups
}

function addSuite(report: Builder, name: string, checks: readonly ReportedCheck[], results: Results): void {
  const suite = report
    .testSuite()
    .name(`${results.api}.${name}`)
    .timestamp(results.startedAt.slice(0, 19))
    .time(seconds(checks.reduce((sum, { durationMs }) => sum + durationMs, 0)))
  for (const [property, value] of Object.entries(propertiesOf(results))) suite.property(property, xmlText(value))
  for (const check of checks) addTestCase(suite, check, results.api)
}

function propertiesOf({ target, contract, seed, runId, tool, transport, executed }: Results): Record<string, string> {
  const insecure = String(transport.insecure)
  return { target, insecure, contract, executed: executedText(executed), seed: String(seed), runId, version: tool.version, node: tool.node }
}

// Errors that belong to no check would otherwise be missing from a report that looks complete.
function addRunErrors(report: Builder, { errors, startedAt, tool }: Results): void {
  const suite = report.testSuite().name(tool.name).timestamp(startedAt.slice(0, 19)).time(seconds(0))
  for (const [index, error] of errors.entries())
    suite
      .testCase()
      .className(tool.name)
      .name(`the run itself, error ${index + 1}`)
      .time(seconds(0))
      .error(xmlText(error.split('\n')[0] ?? ''), 'error', xmlText(error))
}
