import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from './environment.js'
import { writeEnvFile } from './write-env-file.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'

const folder = temporaryFolder()
const variables = { QUAY_URL: 'http://127.0.0.1:8080', T: 'a#b c', J: `{"repo:read":"it's"}`, E: 'x=y' }

test('what is written is read back, JSON in single quotes', async () => {
  const file = join(folder, 'a.env')
  await writeEnvFile(file, variables)
  const read = readEnvironment({ cwd: folder, envFile: file, process: {} })
  expect({ ...read, J: JSON.parse(read.J ?? '') as unknown }).toEqual({ ...variables, J: { 'repo:read': "it's" } })
  expect(readFileSync(file, 'utf8')).toContain(`J='{"repo:read":`)
})

test('only its owner can read it, also when it stood there before', async () => {
  const file = join(folder, 'b.env')
  writeFileSync(file, 'OLD=1')
  chmodSync(file, 0o644)
  await writeEnvFile(file, variables)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).filter((name) => name.startsWith('b.env'))).toEqual(['b.env'])
})

test('a file that cannot be written is one sentence', async () => {
  await expect(writeEnvFile(join(folder, 'no', 'x.env'), variables)).rejects.toThrow(
    'x.env cannot be written (ENOENT).',
  )
})
