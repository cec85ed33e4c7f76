import { pagesOf } from '../../../fixtures/quay/given-log.js'
import type { LogEntry, ReadLog } from '../../../fixtures/quay/given-log.js'
import { loggedActs } from '../../../fixtures/quay/logged-acts.js'
import { robotsOfUser } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

const callers = ['outsider']
// The clock of the target may be off by what its Date header does not show.
const slackMs = 5_000

/** What a log is for: what was done, by whom, when, and to what. */
export function logActChecks(check: QuayCheck): void {
  for (const { title, kind, by = 'owner', metadata } of loggedActs.filter(isTold))
    check(
      'listOrgLogs',
      `the log tells by whom, when and what it was when ${title}`,
      { level: 'MUST', cites: `guide 2.7.6; observed listOrgLogs: ${kind}`, callers },
      async ({ given, recorder, expect }) => {
        const log = await given.theReadLog()
        for (const judged of log.judged) recorder.adopt(judged)
        const told = log.entries.filter((entry) => isOf(entry, kind, metadata(log.names)))
        const performer = { name: await given.userName(by), is_robot: false, kind: 'user' }
        expect(told, `entries of ${kind}`).toHaveLength(1)
        expect(told).toMatchObject([{ kind, performer: { ...performer, avatar: { name: performer.name } } }])
        expect(
          told.every((entry) => isTimely(entry, log)),
          `${told[0]?.datetime ?? ''}, of an act of just now`,
        ).toBe(true)
      },
    )

  check(
    'listRepoLogs',
    'the log of a repository tells of everything that was done to it, and of nothing else',
    { level: 'MUST', cites: 'guide 2.7.9', callers },
    async ({ owner, given, expect }) => {
      const { repository, names } = await given.theLog()
      const pages = await pagesOf((query) => owner.listRepoLogs({ ...repository, ...query }))
      const entries = pages.flatMap(({ logs }) => logs)
      const expected = loggedActs.filter(({ inRepository }) => inRepository)
      expect(entries.map(({ kind }) => kind).sort()).toEqual(expected.map(({ kind }) => kind).sort())
      for (const { kind, metadata } of expected)
        expect(entries.filter((entry) => isOf(entry, kind, metadata(names)))).toHaveLength(1)
    },
  )

  check(
    'listOrgLogs',
    'the log of an organization tells of nothing that was done in another',
    { level: 'MUST', cites: 'guide 2.7.6', callers },
    async ({ owner, given, expect }) => {
      const { names } = await given.theLog()
      const repository = await given.repository({ namespace: await given.organization() })
      const { logs } = await owner.listOrgLogs({ orgname: repository.namespace }).succeeds()
      expect(logs).toContainEqual(
        expect.objectContaining({
          kind: 'create_repo',
          metadata: expect.objectContaining({ repo: repository.name }) as object,
        }),
      )
      expect(JSON.stringify(logs)).not.toContain(names.orgname)
    },
  )

  check(
    'listUserLogs',
    'what was done in the namespace of a user is told in their own log, and in no other user’s',
    { level: 'MUST', cites: 'guide 2.7.3', callers },
    async ({ owner, outsider, given, expect }) => {
      const { at } = await given.robot(robotsOfUser)
      const metadata = { robot: at.robot_shortname }
      const isTold = (entry: LogEntry) => isOf(entry, 'create_robot', metadata)
      const pages = await pagesOf(
        (query) => owner.listUserLogs(query),
        ({ logs }) => logs.some(isTold),
      )
      const told = pages.flatMap(({ logs }) => logs).filter(isTold)
      expect(told).toMatchObject([{ performer: { name: await given.userName('owner'), is_robot: false } }])
      const others = await outsider.listUserLogs({}).succeeds()
      expect(JSON.stringify(others)).not.toContain(at.robot_shortname)
    },
  )
}

// Of the descriptions, one stands for all.
function isTold({ title }: { title: string }): boolean {
  return !/Description (?!1\.)/.test(title)
}

function isOf(entry: LogEntry, kind: string, metadata: Record<string, unknown>): boolean {
  const told = entry.metadata as Record<string, unknown>
  return entry.kind === kind && Object.entries(metadata).every(([name, value]) => told[name] === value)
}

function isTimely({ datetime }: LogEntry, { began, ended }: ReadLog): boolean {
  const at = Date.parse(datetime)
  return at >= began - slackMs && at <= ended + slackMs
}
