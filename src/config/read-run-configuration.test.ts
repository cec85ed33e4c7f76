import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRunConfiguration } from './read-run-configuration.js'
import type { RunFlags } from './run-flags.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'

const cwd = temporaryFolder()

function read(flags: RunFlags = {}, env: Record<string, string> = {}) {
  return readRunConfiguration(flags, { cwd, env })
}

test('nothing said is the reference, with the defaults', () => {
  expect(read()).toMatchObject({
    settings: {
      api: 'quay',
      mode: 'either',
      transport: { timeoutMs: 10_000, concurrency: 16 },
      deadlineMs: 60_000,
      listen: '127.0.0.1',
      keep: false,
    },
    selection: { groups: [], operations: [], checks: [], without: [] },
    deciding: ['MUST', 'SHOULD'],
    concurrency: 16,
    out: join(cwd, 'reports'),
  })
  expect(read()).toMatchObject({ named: undefined, bail: undefined, baseline: undefined })
})

test('every flag has its place', () => {
  const flags: RunFlags = {
    ...{
      target: 'https://quay.test/base/',
      api: 'quay',
      contract: 'documented',
      group: ['mirror'],
      operation: ['syncNow'],
    },
    ...{ check: ['a.*'], level: 'MAY', without: ['quota'], concurrency: '4', shard: '2/3', seed: '7', timeout: '500' },
    ...{ deadline: '900', listen: '10.0.0.1', baseline: 'b.json', out: 'o', keep: true, bail: '2' },
  }
  expect(read(flags)).toMatchObject({
    settings: {
      mode: 'documented',
      seed: 7,
      transport: { timeoutMs: 500 },
      deadlineMs: 900,
      listen: '10.0.0.1',
      keep: true,
    },
    named: { target: 'https://quay.test/base', environment: {} },
    selection: {
      groups: ['mirror'],
      operations: ['syncNow'],
      checks: ['a.*'],
      level: 'MAY',
      shard: { index: 2, count: 3 },
    },
    deciding: ['MUST', 'SHOULD', 'MAY'],
    ...{ concurrency: 4, bail: 2, baseline: join(cwd, 'b.json'), out: join(cwd, 'o') },
  })
})

test('a level that was asked for decides, with the stricter ones', () => {
  expect(read({ level: 'MUST' }).deciding).toEqual(['MUST'])
})

test('the target and the tokens come from the environment, the flag wins', () => {
  const env = { QUAY_URL: 'http://one.test', QUAY_OWNER_TOKEN: 'abc', QUAY_SCOPED_TOKENS: '{"repo:read": "def"}' }
  const environment = { QUAY_OWNER_TOKEN: 'abc', QUAY_SCOPED_TOKENS: '{"repo:read":"def"}' }
  expect(read({}, env).named).toEqual({ target: 'http://one.test', environment })
  expect(read({ target: 'http://two.test' }, env).named?.target).toBe('http://two.test')
})

test('--env-file is read', () => {
  writeFileSync(join(cwd, 'x.env'), 'QUAY_URL=http://file.test')
  expect(read({ envFile: 'x.env' }).named?.target).toBe('http://file.test')
})

test('the result cannot be changed', () => {
  expect(() => Object.assign(read().settings, { seed: 1 })).toThrow(TypeError)
  expect(() => (read().selection.groups as string[]).push('x')).toThrow(TypeError)
})

test.each([
  [{ api: 'gitea' }, '--api must be gitlab or quay'],
  [{ contract: 'guide' }, '--contract must be documented, observed or either, not "guide".'],
  [{ contract: 'documnted' }, 'Did you mean "documented"?'],
  [{ level: 'must' }, '--level must be MUST, SHOULD or MAY, not "must". Did you mean "MUST"?'],
  [{ concurrency: '0' }, '--concurrency must be a whole number from 1 to 1024, not "0".'],
  [{ seed: '-1' }, '--seed must be a whole number from 0 to 2147483647, not "-1".'],
  [{ timeout: '1e3' }, '--timeout must be a whole number of milliseconds from 1 to 86400000, not "1e3".'],
  [{ deadline: 'x' }, '--deadline must be a whole number of milliseconds'],
  [{ bail: '' }, '--bail must be a whole number from 1 to 1000000, not "".'],
  [{ shard: '3/2' }, '--shard must be I/N with I from 1 to N, e.g. 1/4, not "3/2".'],
  [{ shard: '0/2' }, '--shard must be I/N'],
  [{ listen: 'http://x' }, '--listen must be an address'],
  [{ listen: '1.2.3.4:80' }, '--listen must be an address'],
  [
    { target: 'quay.test' },
    '--target must be an http or https URL, e.g. https://registry.example.com, not "quay.test".',
  ],
  [{ target: 'ftp://me:pw@quay.test' }, 'not "ftp://…@quay.test".'],
  [{ target: 'http://me:pw@quay.test' }, '--target must not carry a user name or password'],
  [{ target: 'http://quay.test?x=1' }, '--target must be a base URL without query and fragment'],
] as [RunFlags, string][])('a wrong flag is one sentence: %j', (flags, sentence) => {
  expect(() => read(flags)).toThrow(
    expect.objectContaining({ name: 'ConfigurationError', message: expect.stringContaining(sentence) as string }),
  )
})

test.each([
  [{ QUAY_URL: 'nowhere' }, 'QUAY_URL must be an http or https URL'],
  [{ QUAY_OWNER_TOKEN: 'abc' }, 'QUAY_OWNER_TOKEN is set, but no target is: pass --target or set QUAY_URL'],
  [{ QUAY_URL: 'http://x.test', QUAY_OWNER_TOKEN: 'a b' }, 'QUAY_OWNER_TOKEN holds characters that no token has'],
  [
    { QUAY_URL: 'http://x.test', QUAY_SCOPED_TOKENS: '{x' },
    'QUAY_SCOPED_TOKENS must be a JSON object from scope to token',
  ],
  [{ QUAY_URL: 'http://x.test', QUAY_SCOPED_TOKENS: '["a"]' }, 'it is JSON, but no object.'],
  [{ QUAY_URL: 'http://x.test', QUAY_SCOPED_TOKENS: '{"repo:raed":"t"}' }, 'Did you mean "repo:read"?'],
  [{ QUAY_URL: 'http://x.test', QUAY_SCOPED_TOKENS: '{"repo:read":1}' }, 'the token for "repo:read" must be a string.'],
] as [Record<string, string>, string][])('a wrong variable is one sentence: %j', (env, sentence) => {
  expect(() => read({}, env)).toThrow(
    expect.objectContaining({ name: 'ConfigurationError', message: expect.stringContaining(sentence) as string }),
  )
})

test('no message holds the value of a token', () => {
  for (const env of [{ QUAY_OWNER_TOKEN: 'se cret' }, { QUAY_SCOPED_TOKENS: '{"secret' }] as Record<string, string>[])
    expect(() => read({}, { QUAY_URL: 'http://x.test', ...env })).toThrow(/^(?!.*(secret|se cret))/)
})
