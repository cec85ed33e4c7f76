import { expect, it } from 'vitest'
import { readTestData } from './build/recorded-exchange.js'
import { Contract } from './contract.js'

// Which release serves an operation first and last, and which settings switch it on, as read statically in the public source
// of Project Quay, release branches 3.6 to 3.18.

interface Line {
  op: string
  method: string
  path: string
  since: string
  until?: string
  flags?: string[]
}

const contract = Contract.load('quay', 'observed')
const lines = readTestData('release-table.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line)
const known = lines.filter(({ op }) => contract.operations.has(op))

it('every operation of the contract stands in the table', () => {
  expect(known.map(({ op }) => op).sort()).toEqual([...contract.operations.keys()].sort())
})

it('what the contract leaves out is gone since 3.7', () => {
  const out = lines.filter(({ op }) => !contract.operations.has(op))
  expect(out.map(({ op, until }) => [op, until])).toEqual([
    ['listRepositoryImages', '3.6'],
    ['getImage', '3.6'],
    ['getRepoImageSecurity', '3.6'],
    ['listTagImages', '3.6'],
  ])
})

it.each(known)('$op is served from $since on', ({ op, since, until }) => {
  const operation = contract.operation(op)
  expect({ since: operation.since, until: operation.until }).toEqual({ since, until })
})

// Builds can be asked for whatever it says, and nobody builds them.
const unnamed = 'FEATURE_BUILD_SUPPORT'

// The route is there without superusers, and nobody may use it.
const inside: Record<string, string[]> = {
  createGlobalMessage: ['FEATURE_SUPER_USERS'],
  enableOrganizationTeamSync: ['FEATURE_SUPER_USERS'],
  disableOrganizationTeamSync: ['FEATURE_SUPER_USERS'],
}

it.each(known)('$op needs what the table says', ({ op, flags = [] }) => {
  const { 'x-capabilities': known = {} } = contract.document
  // The table tells what an operation is served with, not what it is refused without.
  const needed = contract
    .operation(op)
    .capabilities.flatMap((capability) => (known[capability]?.refusedWithout ? [] : (known[capability]?.flags ?? [])))
  expect(needed.filter((flag) => flag !== unnamed).sort()).toEqual([...flags, ...(inside[op] ?? [])].sort())
})
