import { daysFromNow } from '../../../fixtures/quay/log-day.js'
import type { LogsOf } from '../../../fixtures/quay/logs-of.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { refused } from '../../../src/checks/derive/refused.js'
import type { CallValues } from '../../../src/client/request-of.js'
import type { QuayCheck } from '../quay-suite.js'

type Change = (world: QuayWorld, values: CallValues) => CallValues

const reversed = { title: 'days in the wrong order are refused', change: days(-2, -6) }
const exports = [
  { title: 'an address that is no URL is told nothing', situation: 'refused.invalid-url', change: tell('not a url') },
  {
    title: 'a server is not talked into visiting the address where clouds keep the credentials of a machine',
    situation: 'refused.forbidden-address',
    change: tell('http://169.254.169.254/latest'),
  },
  {
    title: 'an address without an @ is no address of mail',
    situation: 'refused.invalid-email',
    change: (_: QuayWorld, { parameters }: CallValues) => ({ parameters, body: { callback_email: 'nobody' } }),
  },
]

/** Logs that nobody reads, and files that nobody is told of. */
export function logRefusalChecks(check: QuayCheck, { ids, sections }: LogsOf<never>): void {
  for (const kind of ['list', 'count', 'write'] as const)
    refusal(ids[kind], sections[kind], 'refused.reversed-range', reversed)
  refusal(ids.count, sections.count, 'refused.long-range', {
    title: 'more than a month is not counted',
    change: days(-40, 0),
  })
  for (const { situation, ...request } of exports) refusal(ids.write, sections.write, situation, request)

  function refusal(
    operationId: (typeof ids)['list'],
    section: string,
    situation: string,
    { title, change }: { title: string; change: Change },
  ) {
    check(
      operationId,
      title,
      { level: 'MUST', cites: `guide ${section}`, situation, callers: ['outsider'] },
      async (world) => {
        await refused(world, { operationId, situation, change: (values) => change(world, values) })
      },
    )
  }
}

function days(first: number, last: number): Change {
  return (world, { parameters, ...rest }) => ({
    ...rest,
    parameters: { ...parameters, ...daysFromNow(world, first, last) },
  })
}

function tell(callback_url: string): Change {
  return (_, { parameters, body }) => ({ parameters, body: { ...(body as object), callback_url } })
}
