import { expect, test } from 'vitest'
import type { CheckResult } from '../checks/verdict.js'
import type { BaselineEntry } from './baseline.js'
import type { RunFacts } from './make-results.js'
import { fakeResult, fakeResults } from './testing/fake-results.js'

const passed = fakeResult('g.o.passed')
const failed = fakeResult('g.o.failed', { verdict: 'failed', message: 'm' })
const error = fakeResult('g.o.error', { verdict: 'error', reason: 'r' })
const skipped = fakeResult('g.o.skipped', { verdict: 'skipped', reason: 'r' })
const untestable = fakeResult('g.o.untestable', { verdict: 'untestable', reason: 'r' })
const may = fakeResult('g.o.may', { verdict: 'failed', message: 'm', level: 'MAY' })
const should = fakeResult('g.o.should', { verdict: 'failed', message: 'm', level: 'SHOULD' })

function exit(results: CheckResult[], overrides: Partial<RunFacts> = {}, entries?: BaselineEntry[]): number {
  const knownIds = new Set([passed, failed, error, skipped, untestable, may, should].map(({ id }) => id))
  const baseline = entries && { file: 'b.json', entries, knownIds, today: new Date('2026-11-21T12:00:00Z') }
  return fakeResults(results, overrides, baseline ? { baseline } : {}).exitCode
}

const known = (check: string, expires?: string): BaselineEntry => ({ check, reason: 'r', ...(expires && { expires }) })
const interrupted = { stop: { kind: 'interrupted', reason: 'SIGINT' } } as const
const ninety = { minExecuted: 90 }
const lost = { stop: { kind: 'target-lost', reason: 'gone' } } as const

test.each([
  ['all passed', exit([passed]), 0],
  ['passed and skipped', exit([passed, skipped, untestable]), 0],
  ['a failure', exit([passed, failed]), 1],
  ['a failure of level SHOULD', exit([passed, should]), 1],
  ['a failure of level SHOULD where only MUST decides', exit([passed, should], { deciding: ['MUST'] }), 0],
  ['a failure of level MAY', exit([passed, may]), 0],
  ['a failure of level MAY where that decides', exit([passed, may], { deciding: ['MUST', 'SHOULD', 'MAY'] }), 1],
  ['a check in error', exit([passed, error]), 1],
  ['a check of level MAY in error', exit([passed, { ...error, level: 'MAY' }]), 1],
  ['nothing selected', exit([]), 3],
  ['everything skipped', exit([skipped, skipped]), 3],
  ['everything untestable', exit([untestable]), 3],
  ['skipped and untestable', exit([skipped, untestable]), 3],
  ['an error of the run itself', exit([passed], { errors: ['boom'] }), 2],
  ['an error of the run itself, with a failure', exit([failed], { errors: ['boom'] }), 2],
  ['a lost target', exit([passed, failed, skipped], lost), 2],
  ['interrupted', exit([passed, skipped], interrupted), 130],
  ['interrupted, with a failure and an error', exit([failed], { ...interrupted, errors: ['boom'] }), 130],
  ['a known failure', exit([passed, failed], {}, [known('g.o.failed')]), 0],
  ['only known failures', exit([failed], {}, [known('g.o.failed')]), 0],
  ['a known error', exit([passed, error], {}, [known('g.o.error')]), 0],
  ['a known failure and another', exit([failed, should], {}, [known('g.o.failed')]), 1],
  ['a known failure that passes', exit([passed], {}, [known('g.o.passed')]), 3],
  ['a known failure of a check that does not exist', exit([passed], {}, [known('g.o.gone')]), 3],
  ['a known failure that was not selected', exit([passed], {}, [known('g.o.failed')]), 0],
  ['a known failure that was skipped', exit([passed, skipped], {}, [known('g.o.skipped')]), 0],
  ['a known failure whose time is over', exit([passed, failed], {}, [known('g.o.failed', '2026-11-20')]), 3],
  ['a known failure on its last day', exit([passed, failed], {}, [known('g.o.failed', '2026-11-21')]), 0],
  ['a stale entry, and a failure', exit([passed, failed], {}, [known('g.o.passed')]), 1],
  ['nine of ten executed, with 90 % asked for', exit([...Array<CheckResult>(9).fill(passed), untestable], ninety), 0],
  ['eight of nine executed', exit([...Array<CheckResult>(8).fill(passed), untestable], ninety), 3],
  ['what was skipped asks for nothing', exit([passed, ...Array<CheckResult>(9).fill(skipped)], ninety), 0],
  ['a failure is executed', exit([...Array<CheckResult>(9).fill(may), untestable], ninety), 0],
  ['a failure, with too little executed', exit([failed, untestable], ninety), 1],
  ['a known error is not executed', exit([passed, error], ninety, [known('g.o.error')]), 3],
  ['interrupted, with too little executed', exit([passed, untestable], { ...ninety, ...interrupted }), 130],
  ['an empty baseline', exit([passed], {}, []), 0],
])('%s', (_, code, expected) => {
  expect(code).toBe(expected)
})
