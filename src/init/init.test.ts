import { plainTransport } from '../client/transport.js'
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { startReference } from '../runner/start-reference.js'
import { Connection } from '../client/connection.js'
import { runCli } from '../cli/run-cli.js'
import { Capture } from './testing/capture.js'
import { userOfToken } from './verify-token.js'

const password = 'a-good-password-1'
let reference: Awaited<ReturnType<typeof startReference>>
let cwd: string

beforeEach(async () => {
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed'), empty: true })
  cwd = mkdtempSync(join(tmpdir(), 'init-'))
})

afterEach(() => reference.close())

async function quayConformance(args: string[], env: Record<string, string> = { QUAY_SUPERUSER_PASSWORD: password }) {
  const [stdout, stderr] = [new Capture(), new Capture()]
  const code = await runCli(args, { stdout, stderr, cwd, env })
  return { code, stdout: stdout.text, stderr: stderr.text }
}

const init = (...args: string[]) => ['init', '--target', reference.url, '--superuser', 'root', ...args]

test('an empty server gets its superuser, two users and a token for every caller', async () => {
  const { code, stdout } = await quayConformance(init())
  expect(stdout).toContain('made the superuser root: this was a new installation')
  expect(code).toBe(0)
  const file = join(cwd, '.env')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const variables = parse(readFileSync(file))
  expect(Object.keys(variables).sort()).toEqual([
    'QUAY_EXPIRED_TOKEN',
    'QUAY_OUTSIDER_TOKEN',
    'QUAY_OWNER_TOKEN',
    'QUAY_SCOPED_TOKENS',
    'QUAY_SUPERUSER_TOKEN',
    'QUAY_URL',
  ])
  const connection = new Connection(reference.url, plainTransport)
  expect(await userOfToken(connection, variables.QUAY_OWNER_TOKEN ?? '')).toBe('conformance-owner')
  expect(await userOfToken(connection, variables.QUAY_OUTSIDER_TOKEN ?? '')).toBe('conformance-outsider')
  expect(await userOfToken(connection, variables.QUAY_SUPERUSER_TOKEN ?? '')).toBe('root')
  expect(await userOfToken(connection, variables.QUAY_EXPIRED_TOKEN ?? '')).toBeUndefined()
  await connection.close()
  expect(Object.keys(JSON.parse(variables.QUAY_SCOPED_TOKENS ?? '') as object)).toHaveLength(7)
  for (const secret of [password, variables.QUAY_OWNER_TOKEN ?? '']) expect(stdout).not.toContain(secret)
})

test('a second init changes nothing; with --force it replaces the tokens, and the old ones end', async () => {
  await quayConformance(init())
  const file = join(cwd, '.env')
  const first = readFileSync(file, 'utf8')
  expect(await quayConformance(init())).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('nothing to do') as string,
  })
  expect(readFileSync(file, 'utf8')).toBe(first)
  expect((await quayConformance(init('--force'))).code).toBe(0)
  expect(readFileSync(file, 'utf8')).not.toBe(first)
  const connection = new Connection(reference.url, plainTransport)
  expect(await userOfToken(connection, parse(first).QUAY_OWNER_TOKEN ?? '')).toBeUndefined()
  await connection.close()
})

test('--dry-run changes nothing, --undo removes what was made and nothing else', async () => {
  expect((await quayConformance(init('--dry-run'))).stdout).toContain('would make the user conformance-owner')
  expect(existsSync(join(cwd, '.env'))).toBe(false)
  await quayConformance(init())
  const undone = await quayConformance(init('--undo'))
  expect(undone.stdout).toContain('removed the user conformance-owner')
  expect(undone.stdout).toContain('the superuser root stays')
  expect(existsSync(join(cwd, '.env'))).toBe(false)
})

test("somebody else's user of the same name keeps their password", async () => {
  await quayConformance(init())
  const elsewhere = await quayConformance(init('--env-file', 'other.env'))
  expect(elsewhere).toMatchObject({ code: 2 })
  expect(elsewhere.stderr).toContain('set QUAY_OWNER_PASSWORD')
  expect(elsewhere.stderr.trim().split('\n')).toHaveLength(1)
})

test('a file that holds something else is never overwritten', async () => {
  const { writeFileSync } = await import('node:fs')
  writeFileSync(join(cwd, '.env'), 'OTHER=1\n')
  expect(await quayConformance(init())).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') as string })
  expect(readFileSync(join(cwd, '.env'), 'utf8')).toBe('OTHER=1\n')
})

test('a wrong password is said in one line', async () => {
  await quayConformance(init())
  const wrong = await quayConformance(init('--force'), { QUAY_SUPERUSER_PASSWORD: 'not-the-password' })
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toMatch(/^quay-conformance: root cannot sign in \(403 Invalid Username or Password\).*\n$/)
})
