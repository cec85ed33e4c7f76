import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../package-root.js'
import { generatedFiles } from './generated-files.js'

const files = Object.entries(await generatedFiles())

it.each(files.filter(([path]) => path.endsWith('.json')))('%s refers to nothing outside itself', (_, content) => {
  expect([...content.matchAll(/"\$ref": "([^#].*?)"/g)].map(([, target]) => target)).toEqual([])
})

it.each(files)('%s is what its sources make', (path, content) => {
  const file = join(packageRoot(), path)
  const isFresh = existsSync(file) && readFileSync(file, 'utf8') === content
  expect(isFresh, `${path} is stale: run npm run generate`).toBe(true)
})
