import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reports } from './reports.js'
import type { Results } from './results.js'
import { fakeExchange, fakeResult, fakeResults } from './testing/fake-results.js'
import { writeReports } from './write-reports.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'

// A secret in every place that a report is made from. Each must be gone from every report.
const canary = 'canary-5ecret-0123456789'
const secrets = { tokens: [canary], harmless: [] }
const request = {
  ...{ method: 'POST', url: `http://t/?token=${canary}`, body: JSON.stringify({ password: canary, note: canary }) },
  headers: { authorization: `Bearer ${canary}`, 'x-note': canary },
}
const answer = { status: 200, headers: { 'set-cookie': canary, 'x-note': canary }, body: `<p>${canary}</p>` }
const leaky = fakeResult('g.o.x', {
  ...{ verdict: 'failed', message: `x\n expected ${canary}`, reason: canary },
  exchanges: [fakeExchange('o', 200, { request, answer }), fakeExchange('o', 200, { failure: canary })],
})
const facts = { findings: [canary], errors: [canary], stop: { kind: 'target-lost', reason: canary } as const }

const folder = () => temporaryFolder()

test('no report of a run holds a token, wherever it came from', async () => {
  const results = fakeResults([leaky], facts, { secrets })
  const files = await writeReports(join(folder(), 'made', 'here'), results, reports, secrets)
  expect(files.length).toBe(reports.length)
  for (const file of files) expect(readFileSync(file, 'utf8')).not.toContain(canary)
  expect(readFileSync(files[0] ?? '', 'utf8')).toContain('[redacted]')
})

test('a report that would hold one is not written, nor is any other', async () => {
  const out = folder()
  const results: Results = { ...fakeResults([]), target: `http://${canary}` }
  await expect(writeReports(out, results, reports, secrets)).rejects.toThrow(/results\.json would hold the value of a token/)
  expect(readdirSync(out)).toEqual([])
})

test('a report takes the place of an older one, and leaves nothing else', async () => {
  const out = folder()
  writeFileSync(join(out, 'results.json'), 'x'.repeat(100_000))
  await writeReports(out, fakeResults([]), reports, secrets)
  expect(JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'))).toMatchObject({ version: 1 })
  expect(readdirSync(out).sort()).toEqual(reports.map(({ file }) => file).sort())
})
