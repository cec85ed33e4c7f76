import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWebhookReceiver } from '../../../../fixtures/quay/webhook-receiver.js'
import { TestReference } from '../testing/test-reference.js'

interface Page {
  logs: { kind: string; metadata: Record<string, unknown>; performer?: { name: string } }[]
  next_page?: string
}

let reference: TestReference
const at = { orgname: 'acme' }

beforeAll(async () => {
  reference = await TestReference.start()
  await reference.repository()
  for (let turn = 1; turn <= 20; turn += 1)
    await reference.succeeds('updateRepo', { at: { repository: 'acme/app' }, body: { description: `Turn ${turn}.` } })
})
afterAll(() => reference.close())

async function page(query: Record<string, string> = {}, operationId = 'listOrgLogs'): Promise<Page> {
  const { json } = await reference.succeeds(operationId, { at: { ...at, repository: 'acme/app' }, query })
  return json as Page
}

test('a page holds twenty entries, the youngest first, and the next one goes on', async () => {
  const first = await page()
  expect(first.logs).toHaveLength(20)
  expect(first.logs[0]).toMatchObject({ kind: 'set_repo_description', metadata: { description: 'Turn 20.' } })
  const second = await page({ next_page: first.next_page ?? '' })
  expect(second.logs.map(({ kind }) => kind)).toEqual(['create_repo', 'org_create'])
  expect(second.next_page).toBeUndefined()
  expect((await page({ next_page: 'banana' })).logs).toEqual(first.logs)
})

test('a repository that is deleted, and another of its name, have logs of their own', async () => {
  const repository = await reference.repository('gone')
  await reference.succeeds('deleteRepository', { at: { repository } })
  await reference.repository('gone')
  const { json } = await reference.succeeds('listRepoLogs', { at: { repository } })
  expect((json as Page).logs.map(({ kind }) => kind)).toEqual(['create_repo'])
  const kinds = (await page()).logs.slice(0, 3).map(({ kind }) => kind)
  expect(kinds).toEqual(['create_repo', 'delete_repo', 'create_repo'])
})

test('what is refused is not told', async () => {
  const before = (await page()).logs
  await reference.call('updateRepo', { as: 'outsider', at: { repository: 'acme/app' }, body: { description: 'no' } })
  await reference.call('updateRepo', { as: 'owner', at: { repository: 'acme/none' }, body: { description: 'no' } })
  expect((await page()).logs).toEqual(before)
})

test('days that cannot be read are none, and days in the wrong order are refused', async () => {
  expect((await page({ starttime: 'banana', endtime: '02/31/2026' })).logs).toHaveLength(20)
  expect((await page({ starttime: '01/01/2020', endtime: '01/02/2020' })).logs).toEqual([])
  const query = { starttime: '01/05/2020', endtime: '01/02/2020' }
  for (const id of ['listOrgLogs', 'getAggregateOrgLogs', 'exportOrgLogs']) {
    const answer = await reference.call(id, { as: 'owner', at, query, ...(id === 'exportOrgLogs' && { body: {} }) })
    expect(reference.problems(id, 'refused.reversed-range', answer)).toEqual([])
  }
})

test('where the file of an export lies is told to the address that was given, and whoever knows it may read it', async () => {
  const receiver = await startWebhookReceiver('127.0.0.1')
  try {
    const body = { callback_url: receiver.url('/export') }
    const { json } = await reference.succeeds('exportRepoLogs', { at: { repository: 'acme/app' }, body })
    await expect.poll(() => receiver.received('/export')).toHaveLength(1)
    const [told] = receiver.received('/export') as [{ exported_data_url: string }]
    expect(told).toMatchObject({ ...(json as object), namespace: 'acme', repository: 'app', status: 'success' })
    const file = await reference.send('GET', new URL(told.exported_data_url).pathname)
    expect((file.json as Page).logs).toHaveLength(22)
    expect((await page({}, 'listRepoLogs')).logs.map(({ kind }) => kind)).not.toContain('export_logs_success')
    expect((await page()).logs[0]).toMatchObject({ kind: 'export_logs_success', metadata: { repo: 'app' } })
    expect((await reference.send('GET', '/exportedlogs/none')).status).toBe(404)
  } finally {
    await receiver.close()
  }
})
