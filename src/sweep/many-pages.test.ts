import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainTransport } from '../client/transport.js'
import { Contract } from '../contract/contract.js'
import { startReference } from '../runner/start-reference.js'
import { sweep } from './sweep.js'
import { callAs } from './testing/call-as.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'

const run = 'qthxaaa0001'
let reference: Awaited<ReturnType<typeof startReference>>

beforeAll(async () => {
  reference = await startReference('gitlab', { contract: Contract.load('gitlab', 'observed') })
})
afterAll(() => reference.close())

async function swept(): Promise<{ removed: string[]; problems: string[] }> {
  const [removed, problems]: string[][] = [[], []]
  const settings = {
    api: 'gitlab',
    target: reference.url,
    environment: reference.environment,
    transport: plainTransport,
  }
  await sweep(
    { ...settings, which: { runId: run }, folder: temporaryFolder(), dryRun: false },
    {
      removed: ({ name }) => removed?.push(name),
      failed: (_, reason) => problems?.push(reason),
      note: (text) => problems?.push(text),
    },
  )
  return { removed: removed ?? [], problems: problems ?? [] }
}

test('a list of many pages is read to its end, and what was removed and is kept for a while is not removed twice', async () => {
  const as = callAs(reference.url, reference.environment, 'gitlab')
  const names = Array.from({ length: 230 }, (_, index) => `qc-${run}-project-${index}`)
  for (const name of [...names, 'qc-tools']) await as('maintainer', 'createProject', { parameters: {}, body: { name } })
  const first = await swept()
  expect([first.removed.sort(), first.problems]).toEqual([names.sort(), []])
  expect(await swept()).toEqual({ removed: [], problems: [] })
})
