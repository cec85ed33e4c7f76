import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGitServer } from '../../../../fixtures/gitlab/git-server/git-server.js'
import type { GitServer } from '../../../../fixtures/gitlab/git-server/git-server.js'
import { branchesOf, commitFile, hasGit } from '../../../git/bare-repository.js'
import { GitRepository } from './git-repository.js'
import { push } from './push.js'

const signal = new AbortController().signal
const login = { user: 'mirror', password: 'mirror-password-1' }
let folder: string
let server: GitServer
let source: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'push-'))
  server = await startGitServer('127.0.0.1')
  source = await new GitRepository(join(folder, 'source.git'), true).made()
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

test.runIf(await hasGit())('what is pushed over HTTP arrives; what differs is kept or overwritten', async () => {
  const target = await server.repository('target', login)
  const theirs = await commitFile(target.folder, 'main', 'OTHER.md', 'theirs')
  const kept = await push(source, target.url, { refs: ['refs/heads/main'], force: false, signal })
  expect([kept, await branchesOf(target.folder)]).toEqual([{ diverged: ['refs/heads/main'] }, { main: theirs }])
  expect(await push(source, target.url, { refs: ['refs/heads/main'], force: true, signal })).toEqual({ diverged: [] })
  expect(await branchesOf(target.folder)).toEqual(await branchesOf(source))
})

test.runIf(await hasGit())('a failure does not tell user name or password', async () => {
  const { url } = await server.repository('closed', login)
  const wrong = url.replace('mirror-password-1', 'another-password-2')
  const { failure } = await push(source, wrong, { refs: ['refs/heads/main'], force: true, signal })
  expect(failure).toBeTruthy()
  expect(failure).not.toMatch(/mirror@|another-password-2/)
})
