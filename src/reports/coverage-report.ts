import { Contract } from '../contract/contract.js'
import { coverageOf } from './coverage-of.js'
import type { Report } from './write-reports.js'

/** coverage.json: per operation and documented status, whether it was seen. */
export const coverageReport: Report = {
  file: 'coverage.json',
  render: (results) => {
    const documented = Contract.load(results.api, 'documented', results.selection.release)
    return `${JSON.stringify(coverageOf(results, documented), null, 2)}\n`
  },
}
