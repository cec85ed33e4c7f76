import { pagesOf } from '../../../fixtures/quay/given-log.js'
import { loggedActs } from '../../../fixtures/quay/logged-acts.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

const places = [
  {
    operationId: 'listOrgLogs',
    cites: 'guide 2.7.6',
    count: loggedActs.length,
    list: async ({ owner, given }: QuayWorld) => {
      const { orgname } = (await given.theLog()).names
      return (query: { next_page?: string }) => owner.listOrgLogs({ orgname, ...query })
    },
  },
  {
    operationId: 'listRepoLogs',
    cites: 'guide 2.7.9',
    count: loggedActs.filter(({ inRepository }) => inRepository).length,
    list: async ({ owner, given }: QuayWorld) => {
      const { repository } = await given.theLog()
      return (query: { next_page?: string }) => owner.listRepoLogs({ ...repository, ...query })
    },
  },
] as const

/** A log is longer than a page. */
export function logPageChecks(check: QuayCheck): void {
  for (const { operationId, cites, count, list } of places)
    check(
      operationId,
      'read page by page to its end, a log has every entry once, the youngest first',
      { level: 'MUST', cites, callers: ['outsider'] },
      async (world) => {
        const { expect } = world
        const pages = await pagesOf(await list(world))
        const entries = pages.flatMap(({ logs }) => logs)
        expect(pages.length, 'pages').toBeGreaterThan(1)
        expect(entries.length, 'entries').toBeGreaterThanOrEqual(count)
        expect(new Set(entries.map((entry) => JSON.stringify(entry))).size, 'different entries').toBe(entries.length)
        const times = entries.map(({ datetime }) => Date.parse(datetime))
        expect(times).toEqual([...times].sort((one, other) => other - one))
      },
    )

  check(
    'listUserLogs',
    'the next page goes on where the page before ends',
    { level: 'MUST', cites: 'guide 2.7.3' },
    async (world) => {
      const { owner, expect } = world
      const name = await actOften(world)
      const first = await owner.listUserLogs({}).succeeds()
      expect(first.next_page, 'the token of the next page').toBeTypeOf('string')
      const second = await owner.listUserLogs({ next_page: first.next_page ?? '' }).succeeds()
      // Others act at the same time, and may leave two entries that say the same.
      const own = [...first.logs, ...second.logs]
        .map((entry) => JSON.stringify(entry))
        .filter((entry) => entry.includes(name))
      expect(own).not.toEqual([])
      expect(own).toEqual([...new Set(own)])
      const [oldest, youngest] = [first.logs.at(-1), second.logs[0]].map((entry) => Date.parse(entry?.datetime ?? ''))
      expect(youngest).toBeLessThanOrEqual(oldest ?? NaN)
    },
  )
}

/** More than a page of the log of the owner holds. @returns the name of what it is done to. */
async function actOften({ owner, given }: QuayWorld): Promise<string> {
  const { at, name } = await given.repository({ namespace: await given.userName('owner') })
  for (let turn = 1; turn <= 20; turn += 1)
    await owner.updateRepo({ ...at, body: { description: `Turn ${turn}.` } }).done()
  await owner.deleteRepository(at).done()
  return name
}
