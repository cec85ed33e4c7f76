import { plainTransport } from '../client/transport.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { startReference } from '../runner/start-reference.js'
import { schemaProblems } from '../reports/schema-problems.js'
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
    scopes: {
      has: ['repo:read', 'repo:write', 'repo:admin', 'repo:create', 'user:read', 'user:admin'],
      lacks: ['super:user'],
      untried: ['org:admin'],
    },
  })
  const scoped = (key: string) => callers.find(({ caller }) => caller === `scoped:${key}`)?.scopes.has
  expect(scoped('user:read')).toEqual(['user:read'])
  expect(scoped('repo:read')).toEqual(['repo:read'])
  expect(scoped('repo:write')).toEqual(['repo:read', 'repo:write'])
  expect(scoped('repo:create')).toEqual(['repo:create'])
  expect(callers.find(({ caller }) => caller === 'superuser')?.scopes.has).toContain('super:user')
  expect(checks.runnable).toBe(checks.total)
  expect(Math.abs(clockDifference ?? 99)).toBeLessThanOrEqual(1)
  expect(requests).toBeLessThan(120)
})

test('a scope that only a lacking capability would show is not tried, and no caller is the worse for it', async () => {
  const lacking = await startReference('quay', { contract: Contract.load('quay', 'observed'), without: ['superuser'] })
  try {
    const { url: target, environment } = lacking
    const { callers } = await examine({ api: 'quay', target, environment, transport: plainTransport })
    expect(callers.filter(({ state }) => state !== 'works')).toEqual([])
    for (const { scopes, caller } of callers)
      if (caller !== 'expired')
        expect([caller, scopes.untried]).toEqual([caller, expect.arrayContaining(['super:user'])])
  } finally {
    await lacking.close()
  }
})

test('a diagnosis fits one screen, and is what its schema says', async () => {
  const { QUAY_EXPIRED_TOKEN: _, ...rest } = reference.environment
  for (const environment of [reference.environment, rest, {}]) {
    const diagnosis = await look(environment)
    const lines = diagnosisText(diagnosis).trimEnd().split('\n')
    expect(lines.filter((line) => line.length > 100)).toEqual([])
    expect(lines.length).toBeLessThanOrEqual(36)
    if (environment === reference.environment)
      expect(lines.join('\n')).toMatch(/caller +owner .*; every scope but super:user, org:admin\s+\(not\s+tried\)/)
    const written = JSON.parse(JSON.stringify(diagnosis)) as Record<string, unknown>
    expect(schemaProblems('diagnosis', written)).toEqual([])
    const tls = { trusted: false, issuer: 'nobody', validUntil: '2026-11-21T00:00:00.000Z' }
    expect(schemaProblems('diagnosis', { ...written, tls })).not.toEqual([])
    expect(schemaProblems('diagnosis', { ...written, clockDifference: 0.5 })).not.toEqual([])
  }
})

test('every capability is there with what says so', async () => {
  const { capabilities } = await look(reference.environment)
  const known = Object.keys(Contract.load('quay', 'observed').document['x-capabilities'] ?? {})
  expect(capabilities.map(({ capability }) => capability)).toEqual(known)
  const off = {
    capability: 'quota',
    state: 'off',
    evidence: 'it says so',
    source: '/config',
    sign: 'FEATURE_X',
  } as const
  const builds = { ...off, capability: 'builds', source: 'its description', sign: 'none of 3 operations' }
  const mailing = { capability: 'mailing', state: 'unknown', evidence: 'the target does not tell' } as const
  const on = { ...off, capability: 'superuser', state: 'on' } as const
  const text = diagnosisText({ ...(await look({})), capabilities: [off, builds, mailing, on] })
  expect(text).toContain(
    [
      'capabilities  on by /config: superuser',
      '              off by its description: builds (none of 3 operations)',
      '              off by /config: quota (FEATURE_X)',
      '              not told, so taken to be on: mailing',
      '',
    ].join('\n'),
  )
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

test('a token of too many or too few scopes is told before it makes checks fail', async () => {
  const { QUAY_OWNER_TOKEN = '', QUAY_SUPERUSER_TOKEN = '', QUAY_SCOPED_TOKENS = '' } = reference.environment
  const scoped = JSON.parse(QUAY_SCOPED_TOKENS) as Record<string, string>
  const { callers } = await look({
    ...reference.environment,
    QUAY_OUTSIDER_TOKEN: scoped['repo:read'] ?? '',
    QUAY_SCOPED_TOKENS: JSON.stringify({ ...scoped, 'repo:read': QUAY_OWNER_TOKEN, 'repo:admin': scoped['repo:read'] }),
  })
  const problem = (name: string) => callers.find(({ caller }) => caller === name)?.problem
  expect(problem('outsider')).toBe('it lacks repo:write, repo:admin, repo:create, user:read, user:admin')
  expect(problem('scoped:repo:read')).toBe('it has repo:write, repo:create, user:read, and must not')
  expect(problem('scoped:repo:admin')).toBe('it lacks repo:admin')
  const { callers: others } = await look({ ...reference.environment, QUAY_OWNER_TOKEN: QUAY_SUPERUSER_TOKEN })
  expect(others.find(({ caller }) => caller === 'owner')?.problem).toBe('it has super:user, and must not')
})

test('an organization of the user shows whether a token has the scope for organizations', async () => {
  const { target, environment, send } = { target: reference.url, environment: reference.environment, send: fetch }
  const authorization = `Bearer ${environment.QUAY_OWNER_TOKEN ?? ''}`
  const headers = { authorization, 'content-type': 'application/json' }
  const made = await send(`${target}/api/v1/organization/`, { method: 'POST', headers, body: '{"name":"qcdoctor"}' })
  expect(made.status).toBe(201)
  const { callers } = await look(environment)
  const has = (name: string) => callers.find(({ caller }) => caller === name)?.scopes.has.includes('org:admin')
  expect([has('owner'), has('scoped:org:admin'), has('scoped:repo:read')]).toEqual([true, true, false])
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
