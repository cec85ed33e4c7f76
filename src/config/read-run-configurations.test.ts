import { expect, test } from 'vitest'
import { readRunConfigurations } from './read-run-configurations.js'

function read(flags: Parameters<typeof readRunConfigurations>[0], env: Record<string, string> = {}) {
  return readRunConfigurations(flags, { cwd: '/', env })
}

test('all APIs share a seed, and each has a run id of its own', () => {
  const all = read({ api: 'all' })
  expect(all.map(({ settings }) => settings.api)).toEqual(['gitlab', 'quay'])
  expect(new Set(all.map(({ settings }) => settings.seed)).size).toBe(1)
  expect(new Set(all.map(({ settings }) => settings.runId)).size).toBe(2)
})

test('without --api it is Quay alone', () => {
  expect(read({}).map(({ settings }) => settings.api)).toEqual(['quay'])
})

test('one server cannot be that of every API', () => {
  expect(() => read({ api: 'all', target: 'http://127.0.0.1' })).toThrow('set the variables of each')
})

test('servers and references are not tested together', () => {
  const env = { QUAY_URL: 'http://127.0.0.1', QUAY_OWNER_TOKEN: 'token' }
  expect(() => read({ api: 'all' }, env)).toThrow('set GITLAB_URL as well')
  expect(read({ api: 'all' }, { ...env, GITLAB_URL: 'http://127.0.0.1' }).every(({ named }) => named)).toBe(true)
})
