import { coverageReport } from './coverage-report.js'
import { jsonReport } from './json-report.js'
import { junitReport } from './junit-report.js'
import { markdownReport } from './markdown-report.js'
import type { Report } from './write-reports.js'

/** Every report of a run. */
export const reports: readonly Report[] = [jsonReport, junitReport, coverageReport, markdownReport]
