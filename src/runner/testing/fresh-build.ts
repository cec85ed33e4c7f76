import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { packageRoot } from '../../contract/package-root.js'

interface BuildInfo {
  fileNames: string[]
  fileInfos: (string | { version: string })[]
}

/**
 * The folder of the compiled files, once it is certain that they are those of the sources: a test of yesterday's build
 * would pass or fail for yesterday's reasons.
 *
 * @param folders folders of src/ that have to be up to date.
 * @throws {Error} when dist/ is missing or older than the sources.
 */
export function freshBuild(folders: readonly string[]): string {
  const root = packageRoot()
  const file = join(root, 'dist', '.tsbuildinfo')
  if (!existsSync(file)) throw new Error('dist/ is missing: run npm run build before these tests.')
  const { fileNames, fileInfos } = JSON.parse(readFileSync(file, 'utf8')) as BuildInfo
  const built = new Map(fileNames.map((name, index) => [resolve(dirname(file), name), versionOf(fileInfos[index])]))
  for (const source of folders.flatMap((folder) => sourcesIn(join(root, 'src', folder))))
    if (built.get(source) !== createHash('sha256').update(readFileSync(source)).digest('hex'))
      throw new Error(`dist/ is older than ${relative(root, source)}: run npm run build before these tests.`)
  return join(root, 'dist')
}

function versionOf(info: BuildInfo['fileInfos'][number] | undefined): string | undefined {
  return typeof info === 'string' ? info : info?.version
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
}
