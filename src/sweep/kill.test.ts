import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startReference } from '../runner/start-reference.js'
import { Contract } from '../contract/contract.js'
import { callAs } from './testing/call-as.js'
import { inventory } from './testing/inventory.js'
import { command, stoppedRun } from './testing/stopped-run.js'

const someoneElses = [
  'qc-tools',
  'qcx-qthxaaa0001-org-1',
  'my-qc-qthxaaa0001-org-1',
  'qc-qthxaaa-org',
  'qc-zzzzzzzzzzz-org-1',
]
let reference: Awaited<ReturnType<typeof startReference>>
let before: string[]

beforeAll(async () => {
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
  const as = callAs(reference.url, reference.environment)
  for (const name of someoneElses) {
    await as('owner', 'createOrganization', { parameters: {}, body: { name, email: `${name}@example.com` } })
    await as('owner', 'createRepo', {
      parameters: {},
      body: { namespace: 'owner', repository: name, visibility: 'private', description: '' },
    })
    await as('outsider', 'createUserRobot', { parameters: { robot_shortname: name }, body: {} })
  }
  before = await inventory(reference.url, reference.environment)
})

afterAll(() => reference.close())

// Around the first creation, amid the first things, amid all of them.
test.each([4, 14, 40, 300])('nothing is left of a run that was killed at request %i', async (at) => {
  const out = mkdtempSync(join(tmpdir(), 'killed-'))
  const killed = await killedRun(at, out)
  const swept = await quayConformance(['sweep', '--target', killed.url, '--out', out, '--older-than', '0s'])
  expect(swept).toMatchObject({ code: 0 })
  expect(await inventory(reference.url, reference.environment)).toEqual(before)
  expect(readdirSync(out).filter((name) => name.startsWith('journal-'))).toEqual([])
  await killed.close()
})

test('the name is enough, when the journal is lost', async () => {
  const killed = await killedRun(60, mkdtempSync(join(tmpdir(), 'killed-')))
  expect(await inventory(reference.url, reference.environment)).not.toEqual(before)
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  const dry = await quayConformance([
    'sweep',
    '--target',
    killed.url,
    '--out',
    elsewhere,
    '--older-than',
    '0s',
    '--dry-run',
  ])
  expect(dry.stdout).toMatch(/would remove the organization qc-q/)
  expect(await quayConformance(['sweep', '--target', killed.url, '--out', elsewhere])).toMatchObject({
    code: 0,
    stdout: '0 removed, 0 could not be removed\n',
  })
  await quayConformance(['sweep', '--target', killed.url, '--out', elsewhere, '--older-than', '0s'])
  expect(await inventory(reference.url, reference.environment)).toEqual(before)
  await killed.close()
})

async function killedRun(at: number, out: string) {
  const flags = ['--group', 'policy', '--group', 'repository']
  const killed = await stoppedRun(reference, { at, signal: 'SIGKILL', out, flags })
  expect(killed.code).toBe('SIGKILL')
  expect(existsSync(join(out, 'results.json'))).toBe(false)
  return killed
}

function quayConformance(args: string[]) {
  return command(args, reference.environment)
}
