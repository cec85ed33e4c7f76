import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtEntry } from './built-entry.js'

test('a package that was not built says so', () => {
  const root = mkdtempSync(join(tmpdir(), 'quay-conformance-'))
  expect(() => builtEntry(root)).toThrow(
    /entry\.suite\.js does not exist: build the package first, with npm run build\./,
  )
})
