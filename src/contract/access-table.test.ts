import { describe, expect, it } from 'vitest'
import { readTestData } from './build/recorded-exchange.js'
import { Contract } from './contract.js'

// Project Quay tests who may do what by a table of its own: a request, and the status that each kind of caller gets. The
// fixture holds all its rows. Its client has no CSRF guard before it, so what it calls an anonymous write is one of a visitor.
// Freshuser and randomuser have no rights in anything that a request names: outsiders.

interface Line {
  op: string
  method: string
  path: string
  /** Caller -> status. */
  statuses: Record<string, number>
  /** How many rows of the table the line stands for. */
  rows: number
}

/** A line whose answer to nobodies and outsiders tells of another situation than their having no rights. */
interface Exception {
  op: string
  /** Only for this repository. */
  repository?: string
  situation: string
  reason: string
}

const publicRepository = 'public/publicrepo'
const everybodyReads = 'everybody may read a public repository'
const wrongPassword = 'the password is not right'
const neverPaid = 'who never paid for anything has no invoices'
const ownQuota = "the quota is the caller's own"

const exceptions: Exception[] = [
  { op: 'getRepo', repository: publicRepository, situation: 'success', reason: everybodyReads },
  { op: 'listRepoTags', repository: publicRepository, situation: 'success', reason: everybodyReads },
  { op: 'getRepoBuilds', repository: publicRepository, situation: 'success', reason: everybodyReads },
  {
    op: 'getRepoBuild',
    repository: publicRepository,
    situation: 'missing.build_uuid',
    reason: `${everybodyReads}, and it has no such build`,
  },
  {
    op: 'getRepoBuildStatus',
    repository: publicRepository,
    situation: 'missing.build_uuid',
    reason: `${everybodyReads}, and it has no such build`,
  },
  { op: 'listRepos', situation: 'refused.no-filter', reason: 'the request asks for every repository there is' },
  { op: 'createRepo', situation: 'success', reason: "it names no namespace, so the repository is the caller's own" },
  { op: 'createOrganization', situation: 'refused.invalid-name', reason: 'the name is in capital letters' },
  { op: 'createAppToken', situation: 'malformed.required.title', reason: 'the body is empty' },
  { op: 'getUserQuota', situation: 'success', reason: ownQuota },
  { op: 'listUserQuotaLimit', situation: 'success', reason: ownQuota },
  { op: 'getUserQuotaLimit', situation: 'success', reason: ownQuota },
  { op: 'listUserInvoices', situation: 'refused.no-customer', reason: neverPaid },
  { op: 'listUserInvoiceFields', situation: 'refused.no-customer', reason: neverPaid },
  { op: 'createUserInvoiceField', situation: 'refused.no-customer', reason: neverPaid },
  { op: 'deleteUserInvoiceField', situation: 'refused.no-customer', reason: neverPaid },
  { op: 'getApplicationInformation', situation: 'missing.client_id', reason: 'there is no such application' },
  { op: 'signinUser', situation: 'refused.wrong-password', reason: wrongPassword },
  { op: 'verifyUser', situation: 'refused.wrong-password', reason: wrongPassword },
  { op: 'generateUserClientKey', situation: 'refused.wrong-password', reason: wrongPassword },
  { op: 'convertUserToOrganization', situation: 'refused.invalid-administrator', reason: wrongPassword },
  { op: 'createNewUser', situation: 'refused.short-password', reason: 'the password has four characters' },
  { op: 'retrieveExternalLoginAuthorizationUrl', situation: 'malformed.required.kind', reason: 'the body is empty' },
  { op: 'createUserNamespaceNotification', situation: 'malformed.required.event', reason: 'the body is empty' },
  {
    op: 'createOrgMirrorConfig',
    situation: 'malformed.required.external_registry_url',
    reason: 'the body is empty, which is looked at before the caller is',
  },
]

const contract = Contract.load('quay', 'observed')
const lines = readTestData('access-table.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line)

// The rows of nobodies and outsiders that are not answered as such.
const others = lines.flatMap((line) =>
  Object.entries(line.statuses).flatMap(([caller, status]) => {
    const situation = situationOf(line, caller)
    return situation === undefined || answers(line.op, situation, status) ? [] : [{ line, caller, status, situation }]
  }),
)

describe('the observed layer', () => {
  it('gives every line of the table to the operation that it is about', () => {
    const lost = lines.filter(({ op, method, path }) => contract.match(method, path)?.operation.id !== op)
    expect(lost).toEqual([])
    expect(lines.reduce((total, { rows }) => total + rows, 0)).toBe(1592)
  })

  it('allows every status of the table', () => {
    const refused = lines.flatMap(({ op, path, statuses }) =>
      Object.entries(statuses)
        .filter(([, status]) => contract.operation(op).responses[status] === undefined)
        .map(([caller, status]) => `${op} ${path} ${caller}: ${status}`),
    )
    expect(refused).toEqual([])
  })

  it('gives nobodies and outsiders the answer of the table', () => {
    expect(others.filter(({ line }) => !exceptions.some((each) => isAbout(each, line)))).toEqual([])
  })

  it.each(exceptions)('answers $op as $situation where $reason', (exception) => {
    const meant = others.filter(({ line }) => isAbout(exception, line))
    expect(meant).not.toEqual([])
    expect(meant.filter(({ status }) => !answers(exception.op, exception.situation, status))).toEqual([])
  })
})

function situationOf({ op }: Line, caller: string): string | undefined {
  if (caller === 'anonymous') return contract.operation(op).kind === 'write' ? 'visitor' : 'anonymous'
  return caller === 'freshuser' || caller === 'randomuser' ? 'outsider' : undefined
}

function isAbout({ op, repository = '' }: Exception, line: Line): boolean {
  return op === line.op && line.path.includes(repository)
}

function answers(op: string, situation: string, status: number): boolean {
  return contract.outcome(op, situation).responses[status] !== undefined
}
