import { beforeAll, describe, expect, test } from 'vitest'
import type { Proof } from './proof.js'
import { makeProof } from './make-proof.js'
import { proofExitCode } from './proof-exit-code.js'
import { schemaProblemsOf } from './proof-schema.test.fixture.js'

// Needs the compiled package, as every command that runs checks does.
const operationId = 'changeRepoVisibility'
let proof: Proof

beforeAll(async () => {
  proof = await makeProof(
    {
      ...{ api: 'quay', mode: 'observed', seed: 1, operations: [operationId] },
      kinds: ['success-refused', 'authorization-not-checked', 'denied-but-done', 'write-not-done', 'stale-read'],
      nullServers: ['not-found', 'no-right', 'empty-object', 'echo'],
    },
    { concurrency: 8 },
  )
}, 60_000)

test('the proof is made, and is what its schema says', () => {
  expect(proof.errors).toEqual([])
  expect(proof.clean.excluded).toEqual([])
  expect(proof.totals.injected).toBeGreaterThan(10)
  expect(proofExitCode(proof)).toBeLessThan(2)
  expect(schemaProblemsOf(proof)).toEqual([])
})

describe('a fault is found out by the check that is about it', () => {
  test.each([
    ['authorization-not-checked.anonymous', 'anonymous'],
    ['authorization-not-checked.outsider', 'outsider'],
    ['denied-but-done.wrong-scope', 'wrong-scope'],
  ])('%s', (fault, check) => {
    const [kind = '', ...variant] = fault.split('.')
    const found = proof.faults.find((each) => each.kind === kind && each.variant === variant.join('.'))
    expect(found).toMatchObject({ outcome: 'killed', killedBy: `repository.${operationId}.${check}` })
    expect(found?.deviations).toBeGreaterThan(0)
  })
})

test('a write that is acknowledged and not done is found out by its effect', () => {
  const found = proof.faults.find(({ kind }) => kind === 'write-not-done')
  expect(found?.killedBy).not.toContain('malformed')
  expect(found).toMatchObject({ outcome: 'killed' })
})

test('a server that does nothing passes nothing', () => {
  const observed = proof.nullServers.filter(({ contract }) => contract === 'observed')
  expect(observed).toHaveLength(4)
  expect(observed.filter(({ passed }) => passed.length > 0)).toEqual([])
})
