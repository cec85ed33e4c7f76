import type { Report } from './write-reports.js'

/** results.json: the results object as it is. */
export const jsonReport: Report = {
  file: 'results.json',
  render: (results) => `${JSON.stringify(results, null, 2)}\n`,
}
