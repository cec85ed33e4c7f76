import { arrivals } from '../../../fixtures/quay/given-notification.js'
import { dayFromNow, daysFromNow } from '../../../fixtures/quay/log-day.js'
import { logsOfOrganization } from '../../../fixtures/quay/logs-of.js'
import type { LogDays, LogsOf } from '../../../fixtures/quay/logs-of.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { eventually } from '../../../src/checks/eventually.js'
import { Untestable } from '../../../src/checks/untestable.js'
import { jsonOf } from '../../../src/client/call.js'
import type { QuayCheck } from '../quay-suite.js'

type Told = Record<string, unknown>

/** An export is made, and whoever asked is told where it lies. @param place whose log is exported. */
export function logExportChecks<At extends object>(
  check: QuayCheck,
  logs: LogsOf<At>,
  place: (world: QuayWorld) => Promise<At>,
): void {
  const { ids, sections, title } = logs
  check(
    ids.write,
    `where the exported log of ${title} lies is told to the address that was given`,
    { level: 'MUST', cites: `guide ${sections.write}; observed ${ids.write} success` },
    async (world) => {
      const at = await place(world)
      // Whoever heeds one of the two alone still has days in the right order, and says others.
      const [first, last] = [-10, 2] as const
      const { answer, told } = await exported(world, logs, at, daysFromNow(world, first, last))
      const { given, expect } = world
      const url = expect.stringMatching(/^https?:/) as string
      expect(told).toMatchObject({ ...(answer ?? {}), ...(await nameOf(given, at)), status: 'success' })
      // The days are told as the query names them, and the last as the day after it.
      const [start_time, end_time] = [dayFromNow(world, first).text, dayFromNow(world, last + 1).text]
      expect(told).toMatchObject({ exported_data_url: url, start_time, end_time })
    },
  )

  check(
    ids.write,
    `the log tells of the export of the log of ${title}, and whom it is sent to`,
    { level: 'MUST', cites: `guide ${sections.write}; observed ${ids.write} success` },
    async (world) => {
      const { owner, given, expect } = world
      const at = await place(world)
      const { namespace, repository } = await nameOf(given, at)
      const email = `${given.name('export')}@example.com`
      await logs.write(world, at, { callback_email: email }).succeeds()
      const list = () =>
        'orgname' in at || repository !== null ? owner.listOrgLogs({ orgname: namespace }) : owner.listUserLogs({})
      const ofIt = async () =>
        (await list().succeeds()).logs.filter(({ metadata }) => (metadata as Told).email === email)
      const told = await eventually('the log tells of the export', world.patience, ofIt, (all) => all.length > 0)
      expect(told).toMatchObject([
        { kind: 'export_logs_success', metadata: repository === null ? {} : { repo: repository } },
      ])
    },
  )
}

/** The file itself. */
export function exportedFileChecks(check: QuayCheck): void {
  check(
    'exportOrgLogs',
    'the exported log tells of what was done in the days that were asked for',
    { level: 'MUST', cites: 'guide 2.7.5; observed exportOrgLogs success', callers: ['outsider'] },
    async (world) => {
      const { given, expect } = world
      const { names } = await given.theLog()
      const { told } = await exported(world, logsOfOrganization, names, daysFromNow(world, -1, 1))
      const file = await given.exportedLog(String(told.exported_data_url))
      for (const name of [names.team, names.robot, names.application, names.gone]) expect(file).toContain(name)
    },
  )
}

/** Has a log exported, and waits for the address to be told. */
async function exported<At>(world: QuayWorld, logs: LogsOf<At>, at: At, days: LogDays) {
  const { given, judge } = world
  const path = `/${given.name('export')}`
  const callback_url = (await given.theReceiver()).url(path)
  const call = logs.write(world, at, { callback_url }, days)
  const exchange = await call.exchange('success')
  const forbidden = judge.judge(logs.ids.write, 'refused.forbidden-address', exchange.answer)
  if (exchange.answer.status >= 400 && forbidden.accepted)
    throw new Untestable(`the target does not visit ${callback_url}; name an address that it does: --listen`)
  call.mustAnswer(exchange, 'success')
  // By default, a running Quay looks once in a minute for what is to be exported (public source exportactionlogsworker.py).
  const patience = { ...world.patience, deadlineMs: world.patience.deadlineMs + 60_000 }
  const [told = {}] = await arrivals({ ...world, patience }, path).arrives(1)
  return { answer: jsonOf(exchange.answer), told }
}

/** The place as an export tells it. */
async function nameOf(
  given: QuayWorld['given'],
  at: object,
): Promise<{ namespace: string; repository: string | null }> {
  if ('orgname' in at) return { namespace: String(at.orgname), repository: null }
  if (!('repository' in at)) return { namespace: await given.userName('owner'), repository: null }
  const [namespace = '', ...repository] = String(at.repository).split('/')
  return { namespace, repository: repository.join('/') }
}
