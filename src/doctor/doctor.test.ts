import { plainTransport } from '../client/transport.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { startReference } from '../runner/start-reference.js'
import { diagnosisText } from './diagnosis-text.js'
import { examine } from './examine.js'

let reference: Awaited<ReturnType<typeof startReference>>
beforeAll(async () => {
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
})
afterAll(() => reference.close())

function look(environment: Record<string, string>) {
  return examine({ api: 'quay', target: reference.url, environment, transport: plainTransport })
}

test('every caller of the reference works, and every check can run', async () => {
  const { callers, checks, clockDifference, requests } = await look(reference.environment)
  expect(callers.filter(({ state }) => state !== 'works')).toEqual([])
  expect(callers.find(({ caller }) => caller === 'owner')).toMatchObject({
    user: 'owner',
    scopes: { has: ['user:read', 'user:admin'], lacks: [] },
  })
  expect(callers.find(({ caller }) => caller === 'scoped:user:read')?.scopes).toEqual({
    has: ['user:read'],
    lacks: ['user:admin'],
  })
  expect(checks.runnable).toBe(checks.total)
  expect(Math.abs(clockDifference ?? 99)).toBeLessThanOrEqual(1)
  expect(requests).toBeLessThan(40)
})

test('what is missing is named, with what it costs', async () => {
  const { QUAY_OUTSIDER_TOKEN: _, ...rest } = reference.environment
  const diagnosis = await look(rest)
  expect(diagnosis.checks.untestable.QUAY_OUTSIDER_TOKEN).toBeGreaterThan(10)
  expect(diagnosisText(diagnosis)).toMatch(/outsider +missing +QUAY_OUTSIDER_TOKEN is not set/)
})

test('a token that the target refuses is told from one that works, and never shown', async () => {
  const diagnosis = await look({ ...reference.environment, QUAY_OWNER_TOKEN: 'THISTOKENISNOTKNOWN0000' })
  expect(diagnosis.callers.find(({ caller }) => caller === 'owner')?.state).toBe('refused')
  const text = JSON.stringify(diagnosis) + diagnosisText(diagnosis)
  for (const secret of ['THISTOKENISNOTKNOWN0000', reference.environment.QUAY_SUPERUSER_TOKEN ?? ''])
    expect(text).not.toContain(secret)
})

test('an expired token that still works is not what it should be', async () => {
  const { QUAY_OWNER_TOKEN = '' } = reference.environment
  const diagnosis = await look({ ...reference.environment, QUAY_EXPIRED_TOKEN: QUAY_OWNER_TOKEN })
  expect(diagnosis.callers.find(({ caller }) => caller === 'expired')?.state).toBe('unexpected')
})

test('an API with other callers and another probe is looked at in the same way', async () => {
  const gitlab = await startReference('gitlab', { contract: Contract.load('gitlab', 'observed') })
  try {
    const settings = { api: 'gitlab', target: gitlab.url, environment: gitlab.environment, transport: plainTransport }
    const { callers, checks } = await examine(settings)
    expect(callers.filter(({ state }) => state !== 'works')).toEqual([])
    expect(checks.runnable).toBe(checks.total)
  } finally {
    await gitlab.close()
  }
})
