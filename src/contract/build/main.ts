import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from '../package-root.js'
import { generatedFiles } from './generated-files.js'

for (const [path, content] of Object.entries(await generatedFiles())) {
  const file = join(packageRoot(), path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
