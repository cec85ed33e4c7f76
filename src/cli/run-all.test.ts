import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Coverage } from '../reports/coverage.js'
import type { Results } from '../reports/results.js'
import { schemaProblems } from '../reports/schema-problems.js'
import { cli } from './testing/cli-process.js'

test('--api all tests every API in one run, with one set of reports', async () => {
  const operations = ['getErrorDescription', 'getRemoteMirror']
  const { code, cwd } = await cli(['run', '--api', 'all', ...operations.flatMap((id) => ['--operation', id])])
  const read = (file: string): unknown => JSON.parse(readFileSync(join(cwd, 'reports', file), 'utf8'))
  const results = read('results.json') as Results
  const coverage = read('coverage.json') as Coverage
  expect([schemaProblems('results', results), schemaProblems('coverage', coverage)]).toEqual([[], []])
  expect([code, results.api, results.parts?.map(({ api }) => api)]).toEqual([0, 'all', ['gitlab', 'quay']])
  expect(new Set(results.checks.map(({ operationId }) => operationId))).toEqual(new Set(operations))
  expect(coverage.operations.map(({ operationId }) => operationId).sort()).toEqual(operations)
})

test('an API of which nothing was selected is left alone', async () => {
  const { code, cwd } = await cli(['run', '--api', 'all', '--group', 'error'])
  const results = JSON.parse(readFileSync(join(cwd, 'reports', 'results.json'), 'utf8')) as Results
  expect([code, results.parts?.map(({ api }) => api)]).toEqual([0, ['quay']])
})
