import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigurationError } from './configuration-error.js'
import { readEnvironment } from './environment.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'

function folder(files: Record<string, string>): string {
  const made = temporaryFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text)
  return made
}

test('.env is read when there is one, and the process wins', () => {
  const cwd = folder({ '.env': `A=file\nB=file\nJ='{"repo:read":"t"}'\n` })
  expect(readEnvironment({ cwd, process: { B: 'process' } })).toEqual({
    A: 'file',
    B: 'process',
    J: '{"repo:read":"t"}',
  })
  expect(readEnvironment({ cwd: folder({}), process: { B: 'process' } })).toEqual({ B: 'process' })
})

test('--env-file takes the place of .env', () => {
  const cwd = folder({ '.env': 'A=default', 'other.env': 'B=other' })
  expect(readEnvironment({ cwd, envFile: 'other.env', process: {} })).toEqual({ B: 'other' })
})

test('a variable that is set to nothing counts as not set, and hides the one of the file', () => {
  const cwd = folder({ '.env': 'A=file\nB=' })
  expect(readEnvironment({ cwd, process: { A: '' } })).toEqual({})
})

test('a file that was named and cannot be read is an error', () => {
  const cwd = folder({})
  mkdirSync(join(cwd, 'folder'))
  const read = (envFile: string) => () => readEnvironment({ cwd, envFile, process: {} })
  expect(read('nope')).toThrow(
    new ConfigurationError(`--env-file: ${cwd}/nope cannot be read (there is no such file).`),
  )
  expect(read('folder')).toThrow(`--env-file: ${cwd}/folder cannot be read (it is a directory).`)
})

test.skipIf(process.getuid?.() === 0)('a .env without permission is an error too', () => {
  const cwd = folder({ '.env': 'A=1' })
  chmodSync(join(cwd, '.env'), 0)
  expect(() => readEnvironment({ cwd, process: {} })).toThrow('.env cannot be read (permission denied)')
})
