import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadBaseline } from './load-baseline.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'

function file(text: string): string {
  const made = join(temporaryFolder(), 'baseline.json')
  writeFileSync(made, text)
  return made
}

test('entries are read', () => {
  const entries = [{ check: 'a.b.c', reason: 'r', link: 'https://bugs.test/1', expires: '2027-01-31' }]
  expect(loadBaseline(file(JSON.stringify(entries)))).toEqual(entries)
})

test.each([
  ['[{', /baseline\.json is no JSON: /],
  ['{}', /the document must be array/],
  ['[{"check":"a"}]', /\/0 must have required property 'reason'/],
  ['[{"check":"a","reason":"r","until":"x"}]', /must NOT have additional properties \("until"\)/],
  ['[{"check":"a","reason":"r","expires":"soon"}]', /\/0\/expires must match format "date"/],
  ['[{"check":"a","reason":"r"},{"check":"a","reason":"s"}]', /"a" is listed twice\./],
])('%s is one sentence', (text, sentence) => {
  expect(() => loadBaseline(file(text))).toThrow(expect.objectContaining({ name: 'ConfigurationError', message: expect.stringMatching(sentence) as string }))
})

test('a file that is not there is one sentence', () => {
  expect(() => loadBaseline('/no/such/file')).toThrow('--baseline: /no/such/file cannot be read (ENOENT).')
})
