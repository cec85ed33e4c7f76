import { expect, test } from 'vitest'
import { makeProof } from './make-proof.js'

// Needs the compiled package, as every command that runs checks does.

test('a list of the whole installation holds nothing that an earlier run left there', async () => {
  const proof = await makeProof(
    {
      ...{ api: 'quay', mode: 'observed', seed: 1, nullServers: [] },
      operations: ['deleteGlobalMessage', 'getGlobalMessages'],
      kinds: ['delete-not-done', 'list-without-item'],
    },
    { concurrency: 1 },
  )
  expect(proof.errors).toEqual([])
  // A message that nobody knows of would stand first, and could be left out unseen.
  expect(proof.faults.map(({ kind, variant, outcome }) => [kind, variant, outcome])).toEqual([
    ['delete-not-done', 'success', 'killed'],
    ['list-without-item', 'messages.first', 'killed'],
    ['list-without-item', 'messages.last', 'killed'],
  ])
}, 60_000)
