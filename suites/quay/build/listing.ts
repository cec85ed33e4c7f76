import type { QuayCheck } from '../quay-suite.js'
import { shownOf } from './shown-of.js'

/** Which builds a repository has. */
export function buildListingChecks(check: QuayCheck): void {
  check(
    'getRepoBuilds',
    'the builds of a repository are listed youngest first, and no others',
    { level: 'MUST', cites: 'guide 2.3.6' },
    async ({ owner, given, expect }) => {
      const repository = await given.repository()
      const listed = async (at = repository.at) => (await owner.getRepoBuilds(at).succeeds()).builds
      expect(await listed()).toEqual([])
      const first = await given.build(repository)
      expect((await listed()).map(({ id }) => id)).toEqual([first.at.build_uuid])
      const second = await given.build(repository)
      const elsewhere = await given.build()
      const builds = await listed()
      expect(builds.map(({ id }) => id)).toEqual([second, first].map(({ at }) => at.build_uuid))
      expect(builds[0]).toMatchObject(shownOf(second.fields))
      expect((await listed({ repository: elsewhere.at.repository })).map(({ id }) => id)).toEqual([
        elsewhere.at.build_uuid,
      ])
    },
  )

  check(
    'getRepoBuilds',
    'no more builds are listed than asked for, the youngest',
    { level: 'MUST', cites: 'guide 2.3.6' },
    async ({ owner, given, expect }) => {
      const repository = await given.repository()
      await given.build(repository)
      const { at } = await given.build(repository)
      const { builds } = await owner.getRepoBuilds({ ...repository.at, limit: 1 }).succeeds()
      expect(builds.map(({ id }) => id)).toEqual([at.build_uuid])
    },
  )

  check(
    'getRepoBuilds',
    'builds from before the time that is asked for are left out',
    { level: 'MUST', cites: 'guide 2.3.6' },
    async (world) => {
      const { owner, given, expect } = world
      const { at } = await given.build()
      const now = Math.floor(world.now().getTime() / 1000)
      const listed = async (since: number) =>
        (await owner.getRepoBuilds({ repository: at.repository, since }).succeeds()).builds.map(({ id }) => id)
      expect(await listed(now - 3600)).toEqual([at.build_uuid])
      expect(await listed(now + 3600)).toEqual([])
    },
  )
}
