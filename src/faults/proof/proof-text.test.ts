import { describe, expect, test } from 'vitest'
import { proofExitCode } from './proof-exit-code.js'
import { proofText } from './proof-text.js'
import type { FaultResult, Proof } from './proof.js'
import { schemaProblemsOf } from './proof-schema.test.fixture.js'

const killed: FaultResult = {
  ...{ id: 'wrong-status.getRepo.404-as-200', kind: 'wrong-status', variant: '404-as-200', operationId: 'getRepo' },
  ...{ group: 'repository', outcome: 'killed', killedBy: 'repository.getRepo.missing.repository', deviations: 1 },
  ...{ checks: [{ id: 'repository.getRepo.missing.repository', verdict: 'failed' }], durationMs: 20 },
}
const { killedBy: _, ...unseen } = killed
const survivor: FaultResult = {
  ...{ ...unseen, kind: 'stale-read', id: 'stale-read.getRepo.success', variant: 'success', outcome: 'survived' },
  checks: [
    { id: 'repository.getRepo.success', verdict: 'passed' },
    { id: 'repository.getRepo.other', verdict: 'error' },
  ],
}
const notApplicable: FaultResult = {
  ...{
    ...unseen,
    kind: 'stale-read',
    id: 'stale-read.discovery.success',
    operationId: 'discovery',
    variant: 'success',
  },
  ...{ outcome: 'not-applicable', reason: 'it never changes', deviations: 0, checks: [] },
}

function proof(over: Partial<Proof> = {}): Proof {
  return {
    ...{
      version: 1,
      tool: { name: 'quay-conformance', version: '1.0.0', node: 'v20' },
      api: 'quay',
      contract: 'either',
    },
    ...{ seed: 1, startedAt: '2026-11-01T00:00:00.000Z', durationMs: 1200, clean: { checks: 10, excluded: [] } },
    totals: { injected: 1, killed: 1, survived: 0, notApplicable: 1 },
    faults: [killed, notApplicable],
    nullServers: [{ name: 'empty-object', contract: 'either', checks: 10, passed: [], durationMs: 5 }],
    ...{ errors: [], interrupted: false },
    ...over,
  }
}

const survived = proof({
  faults: [killed, survivor],
  totals: { injected: 2, killed: 1, survived: 1, notApplicable: 0 },
})
const passing = proof({
  nullServers: ['either', 'documented'].map((contract) => ({
    ...{
      name: 'empty-object',
      contract: contract as 'either',
      checks: 10,
      passed: ['repository.getRepo.success'],
      durationMs: 5,
    },
  })),
})

describe('the exit code', () => {
  test.each([
    [0, 'all were found out', proof()],
    [1, 'one survived', survived],
    [1, 'a null server passed something', passing],
    [2, 'the proof failed', proof({ errors: ['no vitest'] })],
    [2, 'too many checks do not pass clean', proof({ clean: { checks: 10, excluded: [1, 2].map(excluded) } })],
    [2, 'nothing is applicable', proof({ faults: [notApplicable], nullServers: [] })],
    [130, 'it was interrupted', proof({ interrupted: true })],
  ])('%i when %s', (code, _why, made) => {
    expect(proofExitCode(made)).toBe(code)
    expect(schemaProblemsOf(made)).toEqual([])
  })

  function excluded(number: number) {
    return { id: `check-${number}`, verdict: 'failed' as const, reason: 'broken' }
  }
})

describe('the text', () => {
  test('counts by kind', () => {
    expect(proofText(survived, false)).toMatch(/wrong-status +1 +1 +0 +0\n/)
    expect(proofText(survived, false)).toMatch(/all +2 +1 +1 +0\n/)
  })

  test('says of a survivor what is wanted, and first which check could not tell', () => {
    const text = proofText(survived, false)
    expect(text).toContain('survived: stale-read at getRepo (success)')
    expect(text).toContain(
      'a check of getRepo that fails when the server answers a read with what was true the first time',
    )
    expect(text.indexOf('getRepo.other (error)')).toBeLessThan(text.indexOf('repository.getRepo.success'))
  })

  test('names what a null server passes, once for all modes', () => {
    expect(proofText(passing, false)).toContain('repository.getRepo.success (either, documented)')
  })

  test('says why a fault was not injected, when asked', () => {
    expect(proofText(proof(), false)).not.toContain('it never changes')
    expect(proofText(proof(), true)).toContain('stale-read.discovery.success: it never changes')
  })

  test('claims nothing when nothing is proved', () => {
    expect(proofText(proof({ errors: ['no vitest'] }), false)).toContain(
      'Nothing is proved: the proof itself failed: no vitest.',
    )
  })
})
