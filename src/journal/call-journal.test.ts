import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { owned } from '../../fixtures/quay/owned-things.js'
import { Contract } from '../contract/contract.js'
import { CallJournal } from './call-journal.js'
import { JournalFile } from './journal-file.js'
import { Journal } from './journal.js'
import { readJournal } from './read-journal.js'

const { document } = Contract.load('quay', 'observed')
const runId = 'qthxaaa0001'
const prefix = `qc-${runId}-`

function begin() {
  const path = join(mkdtempSync(join(tmpdir(), 'journal-')), 'out', 'journal.jsonl')
  const settings = { api: 'quay', target: 'http://127.0.0.1:1', runId, environment: { QUAY_OWNER_TOKEN: 'secret' } }
  const file = new JournalFile(path, settings)
  const journal = new Journal(file)
  return { path, journal, calls: new CallJournal(journal, runId, owned.things, document) }
}

function answered(status: number, body: unknown = '') {
  return { status, headers: {}, body: JSON.stringify(body) }
}

function organization(name: string) {
  return { parameters: {}, body: { name, email: `${name}@example.com` } }
}

test('a creation is on disk before it is sent, with what another process needs to remove it', () => {
  const { path, calls } = begin()
  calls.announce('owner', 'createOrganization', organization(`${prefix}org-1`))
  const { header, entries } = readJournal(path)
  expect(header).toMatchObject({ api: 'quay', target: 'http://127.0.0.1:1', runId, process: { id: process.pid } })
  expect(readFileSync(path, 'utf8')).not.toContain('secret')
  expect(entries).toEqual([
    {
      kind: 'organization',
      name: `${prefix}org-1`,
      caller: 'owner',
      operationId: 'deleteAdmindedOrganization',
      parameters: { orgname: `${prefix}org-1` },
      read: 'getOrganization',
    },
  ])
})

test('what another run or nobody owns is never written down, whatever a check calls', () => {
  const { path, calls } = begin()
  for (const name of [
    'library',
    'qc-',
    `my-${prefix}org`,
    'qcx-org-1',
    'qc-qthxaaa0002-org-1',
    `${prefix.slice(0, -1)}x-1`,
  ])
    calls.announce('owner', 'createOrganization', organization(name))
  expect(existsSync(path)).toBe(false)
})

test('what an organization of the run contains needs no entry; a repository elsewhere does', () => {
  const { journal, calls } = begin()
  const repository = (namespace?: string) => ({ parameters: {}, body: { namespace, repository: `${prefix}repo-1` } })
  calls.announce('owner', 'createRepo', repository(`${prefix}org-1`))
  calls.announce('scoped:repo:create', 'createRepo', repository())
  expect(journal.entries().map(({ removal }) => [removal.caller, removal.parameters])).toEqual([
    ['owner', { repository: `{user}/${prefix}repo-1` }],
  ])
})

test('a refusal and a removal by the check itself take an entry back; a failure of the server does not', () => {
  const { path, journal, calls } = begin()
  const make = (number: number) => organization(`${prefix}org-${number}`)
  calls.announce('owner', 'createOrganization', make(1))(answered(403))
  calls.announce('owner', 'createOrganization', make(2))(answered(500))
  calls.announce('owner', 'createOrganization', make(3))(answered(201))
  const remove = { parameters: { orgname: `${prefix}org-3` } }
  calls.announce('owner', 'deleteAdmindedOrganization', remove)(answered(204))
  expect(journal.entries().map(({ removal }) => removal.name)).toEqual([`${prefix}org-2`])
  expect(readJournal(path).entries.map(({ name }) => name)).toEqual([`${prefix}org-2`])
})

test('a thing that only the server names is found by its title, until the answer tells how to remove it', () => {
  const { path, journal, calls } = begin()
  const settle = calls.announce('owner', 'createAppToken', { parameters: {}, body: { title: `${prefix}token-1` } })
  expect(readJournal(path).entries).toMatchObject([
    { operationId: 'revokeAppToken', find: { operationId: 'listAppTokens', take: { token_uuid: 'uuid' } } },
  ])
  settle(answered(200, { token: { uuid: 'abc' } }))
  const policy = { parameters: {}, body: { method: 'number_of_tags', value: 3 } }
  calls.announce('owner', 'createUserAutoPrunePolicy', policy)(answered(201, { uuid: 'def' }))
  expect(journal.entries().map(({ removal }) => removal)).toMatchObject([
    { operationId: 'deleteUserAutoPrunePolicy', parameters: { policy_uuid: 'def' } },
    { operationId: 'revokeAppToken', name: `${prefix}token-1`, parameters: { token_uuid: 'abc' } },
  ])
  expect(readJournal(path).entries.filter(({ find }) => find)).toEqual([])
})

test('what a check removes takes back its own entry, and none of a thing that has yet to be found', () => {
  const { journal, calls } = begin()
  const token = (number: number) => ({ parameters: {}, body: { title: `${prefix}token-${number}` } })
  calls.announce('owner', 'createAppToken', token(1))(answered(200, { token: { uuid: 'abc' } }))
  calls.announce('owner', 'createAppToken', token(2))(answered(200, { token: { uuid: 'def' } }))
  calls.announce('owner', 'createAppToken', token(3))(answered(500))
  calls.announce('owner', 'revokeAppToken', { parameters: { token_uuid: 'abc' } })(answered(204))
  expect(journal.entries().map(({ removal }) => removal.name)).toEqual([`${prefix}token-3`, `${prefix}token-2`])
})

test('a line that a kill cut short is left out, and the rest is read', () => {
  const { path, journal, calls } = begin()
  calls.announce('owner', 'createOrganization', organization(`${prefix}org-1`))
  const text = readFileSync(path, 'utf8')
  const cut = new JournalFile(path, { api: 'quay', target: '', runId })
  expect(journal.entries()).toHaveLength(1)
  expect(readJournal(path, `${text}{"entry":2,"ki`).entries).toHaveLength(1)
  cut.discard()
  expect(existsSync(path)).toBe(true)
})
