import type { Exchange } from '../../client/exchange.js'
import type { CheckResult } from '../../checks/verdict.js'
import type { BaselineContext } from '../apply-baseline.js'
import { makeResults } from '../make-results.js'
import type { RunFacts } from '../make-results.js'
import type { Results } from '../results.js'
import type { Secrets } from '../secrets.js'

/** A check that passed, unless told otherwise. */
export function fakeResult(id: string, overrides: Partial<CheckResult> = {}): CheckResult {
  const [group = '', operationId = ''] = id.split('.')
  return {
    ...{ id, title: `title of ${id}`, group, operationId, situation: 'success', level: 'MUST', cites: 'guide 1.1' },
    ...{ verdict: 'passed', durationMs: 12.3456, exchanges: [] },
    ...overrides,
  }
}

export function fakeExchange(operationId: string, status: number, overrides: Partial<Exchange> = {}): Exchange {
  return {
    ...{ id: 1, operationId, caller: 'owner', startedAt: '2026-11-21T03:00:00.000Z', durationMs: 1.5 },
    request: { method: 'GET', url: 'http://127.0.0.1:1/api/v1/x', headers: {} },
    answer: { status, headers: { 'content-type': 'application/json' }, body: '{}' },
    ...overrides,
  }
}

export const noSecrets: Secrets = { tokens: [], harmless: [] }

export function fakeResults(
  results: readonly CheckResult[],
  overrides: Partial<RunFacts> = {},
  { secrets = noSecrets, baseline }: { secrets?: Secrets; baseline?: BaselineContext } = {},
): Results {
  const facts: RunFacts = {
    ...{ tool: { name: 'quay-conformance', version: '0.1.0', node: 'v20.0.0' }, api: 'quay', target: 'http://127.0.0.1:1' },
    ...{ reference: false, contract: 'either', runId: 'qtest', seed: 1, concurrency: 16, deciding: ['MUST', 'SHOULD'] },
    ...{ selection: { groups: [], operations: [], checks: [], without: [] }, minExecuted: 0 },
    ...{ startedAt: '2026-11-21T03:00:00.000Z', durationMs: 1234, requests: 5, transport: { insecure: false, sentAgain: {} }, findings: [], errors: [] },
    ...overrides,
    results,
  }
  return makeResults(facts, secrets, baseline)
}
