import { Contract } from '../contract/contract.js'
import { combinedCoverage } from './combined-coverage.js'
import { coverageOf } from './coverage-of.js'
import type { Report } from './write-reports.js'

/** coverage.json: per operation and documented status, whether it was seen. */
export const coverageReport: Report = {
  file: 'coverage.json',
  render: (results) => {
    const apis = results.parts?.map(({ api }) => api) ?? [results.api]
    const { release } = results.selection
    const each = apis.map((api) =>
      coverageOf(results, {
        documented: Contract.load(api, 'documented', release),
        observed: Contract.load(api, 'observed', release),
      }),
    )
    return `${JSON.stringify(combinedCoverage(each), null, 2)}\n`
  },
}
