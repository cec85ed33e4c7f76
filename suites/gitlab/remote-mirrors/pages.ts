import type { GitlabCheck } from '../gitlab-suite.js'
import { mustDeclare } from '../../must-declare.js'

const cites = 'public source lib/gitlab/pagination/offset_header_builder.rb'

/** The list in pages, and the headers that tell of them. */
export function pageChecks(check: GitlabCheck): void {
  check(
    'listRemoteMirrors',
    'pages hold as many mirrors as asked for, and their headers say where each stands',
    { level: 'MUST', cites },
    async (world) => {
      mustDeclare(world, 'listRemoteMirrors', 'page')
      const { maintainer, given, expect } = world
      const project = await given.project()
      const ids: number[] = []
      for (let count = 0; count < 3; count += 1) ids.push((await given.mirror({ project })).made.id)
      const page = async (number: number) => {
        const { answer } = await maintainer
          .listRemoteMirrors({ id: project.id, page: number, per_page: 2 })
          .answers('success')
        return { ids: (JSON.parse(answer.body) as { id: number }[]).map(({ id }) => id), headers: answer.headers }
      }
      const [first, second] = [await page(1), await page(2)]
      expect([first.ids.length, second.ids.length]).toEqual([2, 1])
      // Each mirror is on one page; on which is nowhere said.
      expect([...first.ids, ...second.ids].sort((one, other) => one - other)).toEqual(ids)
      expect(first.headers).toMatchObject({ 'x-page': '1', 'x-per-page': '2', 'x-next-page': '2', 'x-prev-page': '' })
      expect(second.headers).toMatchObject({ 'x-page': '2', 'x-next-page': '', 'x-prev-page': '1', 'x-total': '3' })
      expect(first.headers.link).toMatch(/rel="next"/)
      expect(second.headers.link).toMatch(/rel="prev"/)
    },
  )

  check(
    'listRemoteMirrors',
    'a page has at most a hundred mirrors, whatever is asked for',
    { level: 'SHOULD', cites: 'public source lib/api/pagination_params.rb' },
    async (world) => {
      mustDeclare(world, 'listRemoteMirrors', 'per_page')
      const { id } = await world.given.theProject()
      const { answer } = await world.maintainer.listRemoteMirrors({ id, per_page: 101 }).answers('success')
      world.expect(answer.headers['x-per-page']).toBe('100')
    },
  )

  check(
    'listRemoteMirrors',
    'a page of no mirrors at all is refused',
    {
      level: 'SHOULD',
      cites: 'public source lib/api/pagination_params.rb',
      situation: 'refused.per-page',
    },
    async (world) => {
      mustDeclare(world, 'listRemoteMirrors', 'per_page')
      await world.control('listRemoteMirrors')
      const { id } = await world.given.theProject()
      await world.maintainer.listRemoteMirrors({ id, per_page: 0 }).answers('refused.per-page')
    },
  )
}
