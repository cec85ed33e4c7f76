import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Layer } from '../../contract/contract.js'
import type { JsonSchema } from '../../contract/document.js'
import { packageRoot } from '../../contract/package-root.js'
import { undeclaredFields } from '../../contract/undeclared-fields.js'
import { createHandlers } from './handlers/handlers.js'
import { TestReference } from './testing/test-reference.js'
import type { TestCall } from './testing/test-reference.js'
import { TestRegistry } from './testing/test-registry.js'

const groupsWithSuite = new Set(
  readdirSync(join(packageRoot(), 'suites', 'quay')).flatMap((name) => /^(.+)\.suite\.ts$/.exec(name)?.[1] ?? []),
)

const repository = 'acme/app'
const mirrored = 'acme/mirrored'
const rule = { rule_kind: 'tag_glob_csv', rule_value: ['latest', 'v1*'] }
let digest = ''
let clientId = ''
let labelId = ''

/** The success cases of the recordings, in an order in which each has what it needs. */
const successes: [string, () => TestCall][] = [
  ['discovery', () => ({})],
  ['getErrorDescription', () => ({ at: { error_type: 'invalid_token' } })],
  ['createOrganization', () => ({ body: { name: 'another', email: 'another@example.com' } })],
  ['getOrganization', () => ({ at: { orgname: 'another' } })],
  ['changeOrganizationDetails', () => ({ at: { orgname: 'another' }, body: { tag_expiration_s: 86_400 } })],
  ['deleteAdmindedOrganization', () => ({ at: { orgname: 'another' } })],
  ['createOrganization', () => ({ body: { name: 'third', email: 'third@example.com' } })],
  ['deleteOrganization', () => ({ as: 'superuser', at: { name: 'third' } })],
  ['listAllUsers', () => ({ as: 'superuser' })],
  ['createOrgRobot', () => ({ at: robot('ci'), body: { description: 'ci', unstructured_metadata: { k: 'v' } } })],
  ['getOrgRobot', () => ({ at: robot('ci') })],
  ['changeUserPermissions', () => ({ at: { repository, username: 'acme+ci' }, body: { role: 'read' } })],
  ['updateOrganizationTeamMember', () => ({ at: { orgname: 'acme', teamname: 'owners', membername: 'acme+ci' } })],
  ['getOrgRobots', () => ({ at: { orgname: 'acme' }, query: { permissions: 'true', token: 'true' } })],
  ['deleteOrgRobot', () => ({ at: robot('ci') })],
  ['createUserRobot', () => ({ at: robot('mybot'), body: { description: 'd' } })],
  ['getUserRobot', () => ({ at: robot('mybot') })],
  ['deleteUserRobot', () => ({ at: robot('mybot') })],
  ['updateOrganizationTeam', () => ({ at: team, body: { role: 'member', description: 'd' } })],
  ['changeTeamPermissions', () => ({ at: { repository, ...team }, body: { role: 'write' } })],
  ['getTeamPermissions', () => ({ at: { repository, ...team } })],
  ['listRepoTeamPermissions', () => ({ at: { repository } })],
  ['getOrganizationTeamPermissions', () => ({ at: team })],
  ['deleteTeamPermissions', () => ({ at: { repository, ...team } })],
  ['inviteTeamMemberEmail', () => ({ at: { ...team, email: 'a@example.com' } })],
  ['deleteTeamMemberEmailInvite', () => ({ at: { ...team, email: 'a@example.com' } })],
  ['updateOrganizationTeamMember', () => ({ at: { ...team, membername: 'outsider' } })],
  ['getOrganizationTeamMembers', () => ({ at: team })],
  ['deleteOrganizationTeamMember', () => ({ at: { ...team, membername: 'outsider' } })],
  ['deleteOrganizationTeam', () => ({ at: team })],
  ['changeUserPermissions', () => ({ at: { repository, username: 'outsider' }, body: { role: 'read' } })],
  ['getUserPermissions', () => ({ at: { repository, username: 'outsider' } })],
  ['listRepoUserPermissions', () => ({ at: { repository } })],
  ['getUserTransitivePermission', () => ({ at: { repository, username: 'outsider' } })],
  ['deleteUserPermissions', () => ({ at: { repository, username: 'outsider' } })],
  ['createOrganizationApplication', () => ({ at: { orgname: 'acme' }, body: { name: 'app1', description: 'd' } })],
  ['getOrganizationApplications', () => ({ at: { orgname: 'acme' } })],
  ['getOrganizationApplication', () => ({ at: application() })],
  ['updateOrganizationApplication', () => ({ at: application(), body: { name: 'b', ...uris } })],
  ['getApplicationInformation', () => ({ at: { client_id: clientId } })],
  ['deleteOrganizationApplication', () => ({ at: application() })],
  ['createRepo', () => ({ body: { namespace: 'acme', repository: 'new', visibility: 'private', description: 'x' } })],
  ['createStar', () => ({ body: { namespace: 'acme', repository: 'app' } })],
  ['listRepos', () => ({ query: { namespace: 'acme', last_modified: 'true', popularity: 'true' } })],
  ['listStarredRepos', () => ({})],
  ['deleteStar', () => ({ at: { repository } })],
  ['getRepo', () => ({ at: { repository }, query: { includeTags: 'true', includeStats: 'true' } })],
  ['updateRepo', () => ({ at: { repository }, body: { description: 'new description' } })],
  ['changeRepoVisibility', () => ({ at: { repository }, body: { visibility: 'public' } })],
  ['listRepoTags', () => ({ at: { repository } })],
  ['changeTag', () => ({ at: tag('moved'), body: { manifest_digest: digest } })],
  ['deleteFullTag', () => ({ at: tag('moved') })],
  ['restoreTag', () => ({ at: tag('moved'), body: { manifest_digest: digest } })],
  ['getRepoManifest', () => ({ at: { repository, manifestref: digest } })],
  [
    'addManifestLabel',
    () => ({
      at: { repository, manifestref: digest },
      body: { key: 'stage', value: 'tested', media_type: 'text/plain' },
    }),
  ],
  ['listManifestLabels', () => ({ at: { repository, manifestref: digest } })],
  ['getManifestLabel', () => ({ at: label() })],
  ['deleteManifestLabel', () => ({ at: label() })],
  ['changeRepoState', () => ({ at: { repository: mirrored }, body: { state: 'MIRROR' } })],
  ['createRepoMirrorConfig', () => ({ at: { repository: mirrored }, body: mirrorConfig })],
  ['changeRepoMirrorConfig', () => ({ at: { repository: mirrored }, body: { sync_interval: 7200 } })],
  ['getRepoMirrorConfig', () => ({ at: { repository: mirrored } })],
  ['syncNow', () => ({ at: { repository: mirrored } })],
  ['syncCancel', () => ({ at: { repository: mirrored } })],
  ['deleteRepository', () => ({ at: { repository: 'acme/new' } })],
  ['getLoggedInUser', () => ({})],
  ['getUserInformation', () => ({ at: { username: 'owner' } })],
]

const team = { orgname: 'acme', teamname: 'devs' }

const mirrorConfig = {
  external_reference: 'registry.example.com/project/image',
  sync_interval: 3600,
  sync_start_date: '2038-01-19T03:14:07Z',
  root_rule: rule,
  skopeo_timeout_interval: 300,
  robot_username: 'acme+sync',
  is_enabled: true,
  external_registry_username: 'user',
  external_registry_password: 'secret',
  external_registry_config: { verify_tls: true, unsigned_images: false, proxy: {} },
}

function robot(shortname: string) {
  return { orgname: 'acme', robot_shortname: shortname }
}

function application() {
  return { orgname: 'acme', client_id: clientId }
}

function label() {
  return { repository, manifestref: digest, labelid: labelId }
}

const uris = { application_uri: 'https://app.example.com/', redirect_uri: 'https://app.example.com/cb' }

function tag(name: string) {
  return { repository, tag: name }
}

/** Fields that a complete body may lack, for what is not there or was not asked for. */
const optional =
  /next_page|expiration$|end_ts|robots\/\*\/unstructured_metadata|global_readonly_super_user|super_user|\/proxy\/|contact\/email|tags\/\*\/description|\/modelcard|\/can_sync|\/synced/

describe.each<Layer>(['documented', 'observed'])('by the %s contract', (layer) => {
  let reference: TestReference

  beforeAll(async () => {
    // Slow enough that a sync is still to come when it is cancelled.
    reference = await TestReference.start({ layer, mirrorPollMs: 60_000 })
    await reference.repository('app')
    await reference.repository('mirrored')
    await reference.succeeds('createOrgRobot', { at: robot('sync'), body: {} })
    const registry = await TestRegistry.signIn(reference, repository, 'pull,push')
    digest = await registry.pushImage('v1')
    await registry.pushIndex('multi', [digest])
  })
  afterAll(() => reference.close())

  test.each(successes)('%s succeeds, with the body of the contract, whole', async (operationId, call) => {
    const answer = await reference.succeeds(operationId, call())
    if (operationId === 'createOrganizationApplication') clientId = (answer.json as { client_id: string }).client_id
    if (operationId === 'addManifestLabel') labelId = (answer.json as { label: { id: string } }).label.id
    const { schemas = {} } = reference.contract.document.components
    const { responses } = reference.contract.operation(operationId)
    const schema = responses[answer.status]?.content?.['application/json']?.schema
    if (layer === 'documented' || !schema || answer.body === '') return
    expect(undeclaredFields(schema, answer.json, schemas)).toEqual([])
    expect(absentFields(schema, answer.json, schemas).filter((path) => !optional.test(path))).toEqual([])
  })

  test('every operation with a handler is among them, or its group has a suite, which asks for its success', () => {
    // An installation has its first user only once, when it is empty: initialize has tests of its own.
    const covered = new Set(['createInstallUser', ...successes.map(([operationId]) => operationId)])
    // What the guide does not list has no checks yet.
    const handlers = createHandlers(reference.contract)
    const served = [...reference.contract.operations.values()].filter(
      ({ id, group, observedOnly }) => id in handlers && !observedOnly && !groupsWithSuite.has(group),
    )
    expect(served.filter(({ id }) => !covered.has(id))).toEqual([])
  })
})

/** Fields that the schema knows and no object of `value` has. */
function absentFields(schema: JsonSchema, value: unknown, schemas: Record<string, JsonSchema>, path = ''): string[] {
  const { properties = {}, items } = resolved(schema, schemas)
  if (Array.isArray(value) && items) {
    const lists = value.map((each) => absentFields(items, each, schemas, `${path}/*`))
    return (lists[0] ?? []).filter((each) => lists.every((list) => list.includes(each)))
  }
  if (typeof value !== 'object' || value === null) return []
  const object = value as Record<string, unknown>
  return Object.entries(properties).flatMap(([name, property]) =>
    name in object ? absentFields(property, object[name], schemas, `${path}/${name}`) : [`${path}/${name}`],
  )
}

function resolved(schema: JsonSchema, schemas: Record<string, JsonSchema>): JsonSchema {
  const name = schema.$ref?.replace('#/components/schemas/', '')
  return name === undefined ? schema : (schemas[name] ?? {})
}
