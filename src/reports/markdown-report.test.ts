import { expect, test } from 'vitest'
import { markdownReport } from './markdown-report.js'
import { fakeResult, fakeResults } from './testing/fake-results.js'

test('it says at a glance what came out, by group, and what failed', () => {
  const text = markdownReport.render(
    fakeResults([
      fakeResult('mirror.a.b'),
      fakeResult('mirror.a.c', { verdict: 'failed', message: 'x\n  expected:  201\n  actual:    200' }),
      fakeResult('tag.a.b', { verdict: 'untestable', reason: 'set QUAY_OWNER_TOKEN' }),
    ]),
  )
  expect(text).toMatch(/^# The target does not conform\.\n/)
  expect(text).toContain('| mirror | 1 | 1 | 0 | 0 | 0 |\n| tag | 0 | 0 | 1 | 0 | 0 |')
  expect(text).toContain('- `mirror.a.c` (MUST, guide 1.1): expected: 201; actual: 200')
  expect(text).toContain('- 1 untestable: set QUAY\\_OWNER\\_TOKEN')
})

test('what a server sent is text, not markup', () => {
  const message = 'x\n  actual:    200 <img src=x> [a](b) `c` @team #1 | d'
  const text = markdownReport.render(fakeResults([fakeResult('a.b.c', { verdict: 'failed', message })]))
  expect(text).toContain('200 \\<img src=x\\> \\[a\\](b) \\`c\\` \\@team \\#1 \\| d')
})

test('a run without checks has no empty table', () => {
  expect(markdownReport.render(fakeResults([]))).not.toContain('| group')
})
