import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import type { OpenApiDocument } from '../contract/document.js'
import { packageRoot } from '../contract/package-root.js'
import { schemaProblems } from '../reports/schema-problems.js'
import { examineText } from './testing/examine-text.js'
import { referenceDocument } from './testing/reference-document.js'
import type { SwaggerDocument } from './testing/reference-document.js'

const reference = await referenceDocument()
const contractText = (layer: string) =>
  readFileSync(join(packageRoot(), `schemas/quay/generated/${layer}.json`), 'utf8')
const allOn = Object.fromEntries(
  Object.values(Contract.load('quay', 'observed').document['x-capabilities'] ?? {}).flatMap(({ flags }) =>
    flags.map((flag) => [flag, true]),
  ),
)

describe('a declaration that says what shipping servers do', () => {
  it('differs from the guide alone, in Swagger 2.0', () => {
    const { differences, operations, groups, format } = examineText(reference)
    expect(differences.filter(({ agreesWith }) => agreesWith !== 'observed')).toEqual([])
    expect(differences.length).toBeGreaterThan(100)
    expect(operations).toMatchObject({ missing: 0, unknown: 0 })
    expect(format).toBe('Swagger 2.0')
    for (const { group: _, declared, ...counts } of groups) {
      expect(declared).toBeGreaterThan(0)
      expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0, 0])
    }
  })

  it('differs from the guide alone, in OpenAPI 3, but for the names', () => {
    // The contract calls an operation what the guide calls it.
    const { differences, operations, format } = examineText(contractText('observed'))
    const others = differences.filter(({ agreesWith }) => agreesWith !== 'observed')
    expect(others.filter(({ kind, how }) => kind !== 'operation' || how[0] !== 'name')).toEqual([])
    expect(operations).toMatchObject({ missing: 0, unknown: 0, absent: 0 })
    expect(format).toBe('OpenAPI 3.1.0')
  })
})

test('a declaration that says what the guide says agrees with it in all that shipping servers do otherwise', () => {
  const { differences, operations } = examineText(contractText('documented'), { release: '3.18', flags: allOn })
  expect(differences.filter(({ agreesWith }) => agreesWith !== 'documented')).toEqual([])
  expect(operations).toMatchObject({ declared: 173, known: 173, beyondGuide: 0, unknown: 0 })
})

test('a recorded declaration shows what is known to be wrong in it', () => {
  const recorded = readFileSync(join(packageRoot(), 'src/contract/testdata/quay-discovery.json'), 'utf8')
  const { differences } = examineText(recorded, { narrowing: { operations: ['syncNow', 'createAppToken'] } })
  const said = differences.map(({ operationId, kind, at, how, agreesWith, declared, documented, observed }) =>
    [operationId, kind, at, how.join(), agreesWith, declared, documented, observed].join(' | '),
  )
  expect(said).toContain('syncNow | status | 201 | extra | documented | yes | yes | absent')
  expect(said).toContain('syncNow | status | 204 | missing | documented | absent | absent | yes')
  // Two bodies of one name, of which the other one is left.
  expect(said).toContain('createAppToken | body | title | missing | documented | absent | absent | string, required')
  expect(said.join('\n')).toContain('createAppToken | body | friendlyName | extra | none | string, required')
})

test('an operation is not missing where the capability is off, the release is older, or servers never declare it', () => {
  const empty = JSON.stringify({ swagger: '2.0', paths: {} })
  const { operations, absent, differences } = examineText(empty, {
    flags: { ...allOn, FEATURE_REPO_MIRROR: false },
    release: '3.12',
  })
  const reasonOf = (id: string) => absent.find(({ operationId }) => operationId === id)?.reason
  expect(reasonOf('syncNow')).toBe('repo-mirror is off: /config says that FEATURE_REPO_MIRROR is false')
  expect(reasonOf('createOrganizationApplicationToken')).toMatch(/^since 3\.1\d$/)
  expect(reasonOf('logout')).toBe('servers leave it out of what they say of themselves')
  expect(reasonOf('getRepo')).toBeUndefined()
  expect(differences).toContainEqual({
    ...{ kind: 'operation', operationId: 'getRepo', group: 'repository', how: ['missing'], agreesWith: 'none' },
    ...{ operation: 'GET /api/v1/repository/{repository}', declared: 'absent', documented: 'yes', observed: 'yes' },
  })
  expect(operations.missing).toBe(differences.length)
  expect(operations.missing + operations.absent).toBe(Contract.load('quay', 'observed').operations.size)
})

test('what needs a capability of which nothing is declared may lack it, and who has it may not', () => {
  const document = JSON.parse(reference) as SwaggerDocument
  for (const { capabilities, path } of Contract.load('quay', 'observed').operations.values())
    if (capabilities.includes('repo-mirror')) document.paths[path] = {}
  const text = JSON.stringify(document)
  const narrowing = { operations: ['syncNow'] }
  const reason = 'nothing that needs repo-mirror is declared, so it may be off'
  expect(examineText(text, { narrowing }).absent).toEqual([{ operationId: 'syncNow', group: 'mirror', reason }])
  const { operations } = examineText(text, { narrowing, flags: { FEATURE_REPO_MIRROR: true } })
  expect(operations).toMatchObject({ missing: 1, absent: 0 })
})

test('what came after the release may be declared, and need not be', () => {
  const narrowing = { operations: ['createRepoMirrorConfig'] }
  const document = JSON.parse(contractText('documented')) as OpenApiDocument
  const { properties } = document.components.schemas?.CreateMirrorConfig ?? {}
  const fieldsIn = (release: string, how: string) => {
    const { differences } = examineText(JSON.stringify(document), { release, narrowing })
    return differences.filter((each) => each.kind === 'body' && each.how.includes(how)).map(({ at }) => at)
  }
  expect(fieldsIn('3.6', 'extra')).toEqual([])
  expect(fieldsIn('3.6', 'missing')).toEqual([])
  delete properties?.skopeo_timeout_interval
  expect(fieldsIn('3.18', 'missing')).toContain('skopeo_timeout_interval')
  expect(fieldsIn('3.6', 'missing')).toEqual([])
})

test('an operation that came after the release, and is declared all the same, is compared as a whole', () => {
  const document = JSON.parse(reference) as SwaggerDocument
  const path = '/api/v1/organization/{orgname}/immutabilitypolicy/'
  const post = document.paths[path]?.post
  if (post) post.responses = {}
  const narrowing = { operations: ['createOrgImmutabilityPolicy'] }
  const { differences } = examineText(JSON.stringify(document), { release: '3.6', narrowing })
  expect(differences.filter(({ agreesWith }) => agreesWith === 'none')).toMatchObject([
    { kind: 'status', at: '201', how: ['missing'], documented: null, observed: 'yes' },
  ])
})

test('a report can be about some operations only, by either of their names', () => {
  const { groups, absent, differences } = examineText(reference, { narrowing: { groups: ['mirror'] } })
  expect(groups.map(({ group, declared }) => [group, declared])).toEqual([['mirror', 5]])
  for (const { group } of [...absent, ...differences]) expect(group).toBe('mirror')
  for (const name of ['deleteAdmindedOrganization', 'deleteAdminedOrganization']) {
    const { operations } = examineText(reference, { narrowing: { operations: [name] } })
    expect(operations.declared).toBe(1)
  }
})

test('the report is what its schema says', () => {
  expect(schemaProblems('discovery-report', examineText(reference))).toEqual([])
  const report = examineText(contractText('documented'))
  expect(schemaProblems('discovery-report', report)).toEqual([])
  const [first, ...others] = report.differences
  expect(schemaProblems('discovery-report', { ...report, differences: [{ ...first, at: 1 }, ...others] })).not.toEqual(
    [],
  )
})
