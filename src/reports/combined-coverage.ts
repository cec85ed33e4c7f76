import type { Coverage, CoverageTotals } from './coverage.js'

/** The coverage of several APIs by one run, as one: the names of their operations differ. */
export function combinedCoverage([first, ...others]: readonly Coverage[]): Coverage {
  if (!first) throw new RangeError('The coverage of no API.')
  return others.reduce(
    (all, { totals, operations }) => ({
      ...all,
      totals: sums(all.totals, totals),
      operations: [...all.operations, ...operations],
    }),
    first,
  )
}

function sums(a: CoverageTotals, b: CoverageTotals): CoverageTotals {
  return {
    operations: a.operations + b.operations,
    outside: a.outside + b.outside,
    cells: a.cells + b.cells,
    exercised: a.exercised + b.exercised,
    contradicted: a.contradicted + b.contradicted,
    unreachable: a.unreachable + b.unreachable,
    missing: a.missing + b.missing,
  }
}
