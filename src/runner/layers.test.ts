import { plainTransport } from '../client/transport.js'
import { expect, test } from 'vitest'
import { loadSuites } from '../checks/load-suites.js'
import type { CheckResult } from '../checks/verdict.js'
import { Contract } from '../contract/contract.js'
import type { Layer } from '../contract/contract.js'
import type { Mode } from '../contract/judge.js'
import { runChecks } from './run-checks.js'
import { isForOthers } from './testing/is-for-others.js'
import { startReference } from './start-reference.js'
import { fakeSettings } from './testing/fake-run.js'
import { freshBuild } from './testing/fresh-build.js'

/** Every check of the Quay suites, by the contract of one mode, against a reference that keeps one layer. */
async function resultsOf(mode: Mode, layer: Layer): Promise<CheckResult[]> {
  const reference = await startReference('quay', { contract: Contract.load('quay', layer) })
  try {
    const ids = (await loadSuites('quay', mode)).flatMap(({ checks }) => checks.map(({ id }) => id))
    const settings = { ...fakeSettings, mode, target: reference.url, environment: reference.environment }
    return (await runChecks({ ...settings, transport: plainTransport, deadlineMs: 20_000 }, ids)).results
  } finally {
    await reference.close()
  }
}

function idsOf(results: CheckResult[], is: (result: CheckResult) => boolean): string[] {
  return results.filter(is).map(({ id }) => id)
}

test('a server that keeps to shipping behaviour breaks the guide exactly where it is said to drift', async () => {
  freshBuild(['runner'])
  const either = await resultsOf('either', 'observed')
  expect(idsOf(either, (result) => result.verdict !== 'passed' && !isForOthers(result))).toEqual([])
  const drift = new Set(idsOf(either, (result) => result.drift === true))
  expect(drift.size).toBeGreaterThan(0)

  const ofBoth = new Set(idsOf(either, () => true))
  const documented = (await resultsOf('documented', 'observed')).filter(({ id }) => ofBoth.has(id))
  expect(
    idsOf(documented, ({ id, verdict }) => drift.has(id) && verdict === 'passed'),
    'drift, and passed by the guide',
  ).toEqual([])
  expect(
    idsOf(documented, ({ id, verdict }) => verdict === 'failed' && !drift.has(id)),
    'broken by the guide, and no drift',
  ).toEqual([])
  // What the guide calls no success shows no refusal either; what the guide does not know is skipped.
  const isExplained = ({ verdict, group, operationId }: CheckResult) =>
    verdict === 'skipped' || (verdict === 'untestable' && drift.has(`${group}.${operationId}.success`))
  expect(
    idsOf(documented, (result) => !['passed', 'failed'].includes(result.verdict) && !isExplained(result)),
    'not tested by the guide, for no reason that it gives',
  ).toEqual([])
}, 120_000)
