import { expect, test } from 'vitest'
import { builtEntry, runEntry } from './built-entry.js'
import { temporaryFolder } from './testing/temporary-folder.js'

test('a package that was not built says so', () => {
  const root = temporaryFolder()
  expect(() => builtEntry(runEntry, root)).toThrow(
    /entry\.suite\.js does not exist: build the package first, with npm run build\./,
  )
})
