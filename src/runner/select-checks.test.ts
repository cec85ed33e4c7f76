import { expect, test } from 'vitest'
import type { Selection } from '../config/selection.js'
import { selectChecks } from './select-checks.js'
import { fakeCheck } from './testing/fake-run.js'

const checks = [
  fakeCheck('mirror.syncNow.success', { capabilities: ['repo-mirror'] }),
  fakeCheck('mirror.syncNow.missing.repository', { level: 'SHOULD' }),
  fakeCheck('mirror.syncCancel.success', { level: 'MAY' }),
  fakeCheck('repository.getRepo.success'),
]
const suites = [
  { api: 'quay', group: 'mirror', checks: checks.slice(0, 3) },
  { api: 'quay', group: 'repository', checks: checks.slice(3) },
]
const all: Selection = { groups: [], operations: [], checks: [], without: [] }

function ids(selection: Partial<Selection>): string[] {
  return selectChecks(suites, { ...all, ...selection }).map(({ id }) => id)
}

test('nothing asked for is everything, in the order of the suites', () => {
  expect(ids({})).toEqual(checks.map(({ id }) => id))
})

test('groups and operations add up among themselves and narrow each other', () => {
  expect(ids({ groups: ['mirror', 'repository'] })).toHaveLength(4)
  expect(ids({ groups: ['mirror'], operations: ['syncCancel', 'getRepo'] })).toEqual(['mirror.syncCancel.success'])
  expect(ids({ groups: ['mirror'], operations: ['getRepo'] })).toEqual([])
})

test('a check is named by its id or by a glob', () => {
  expect(ids({ checks: ['mirror.syncNow.success'] })).toEqual(['mirror.syncNow.success'])
  expect(ids({ checks: ['mirror.*.success', '*.getRepo.*'] })).toEqual([
    'mirror.syncNow.success',
    'mirror.syncCancel.success',
    'repository.getRepo.success',
  ])
})

test('a level takes in the stricter ones', () => {
  expect(ids({ level: 'MUST' })).toHaveLength(2)
  expect(ids({ level: 'SHOULD' })).toHaveLength(3)
  expect(ids({ level: 'MAY' })).toHaveLength(4)
})

test('the shards are disjoint, and together they are everything', () => {
  const many = Array.from({ length: 100 }, (_, index) => fakeCheck(`g.o.${index}`))
  const suite = [{ api: 'quay', group: 'g', checks: many }]
  const shards = [1, 2, 3].map((index) => selectChecks(suite, { ...all, shard: { index, count: 3 } }))
  expect(
    shards
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(many.map(({ id }) => id).sort())
  for (const shard of shards) expect(shard.length).toBeGreaterThan(15)
})

test('a check stays in its shard when others come and go', () => {
  const shard = { index: 1, count: 2 }
  const alone = selectChecks([{ api: 'quay', group: 'mirror', checks: checks.slice(0, 1) }], { ...all, shard })
  expect(selectChecks(suites, { ...all, shard }).includes(checks[0] ?? fakeCheck(''))).toBe(alone.length === 1)
})

test.each([
  [{ groups: ['mirorr'] }, '--group mirorr: the suites have no such name. Did you mean "mirror"?'],
  [{ operations: ['syncnow'] }, '--operation syncnow: the suites have no such name. Did you mean "syncNow"?'],
  [{ checks: ['mirror.syncNow.sucess'] }, 'Did you mean "mirror.syncNow.success"?'],
  [{ checks: ['mirror.nope*'] }, '--check mirror.nope*: no check has such an id.'],
  [{ without: ['repo-miror'] }, 'Did you mean "repo-mirror"?'],
] as [Partial<Selection>, string][])('a name that names nothing is one sentence: %j', (selection, sentence) => {
  expect(() => ids(selection)).toThrow(sentence)
})
