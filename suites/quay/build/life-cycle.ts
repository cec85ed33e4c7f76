import { buildFields } from '../../../fixtures/quay/given-build.js'
import type { QuayCheck } from '../quay-suite.js'
import { shownOf } from './shown-of.js'

const views = ['getRepoBuild', 'getRepoBuildStatus'] as const

/** A build is asked for, shown, listed, cancelled. */
export function buildLifeCycleChecks(check: QuayCheck): void {
  check(
    'requestRepoBuild',
    'a new build is shown as it was asked for, by whom and for which repository',
    { level: 'MUST', cites: 'guide 2.3.3, 2.3.5' },
    async (world) => {
      const { owner, given, expect } = world
      const repository = await given.repository()
      const fields = await buildFields(world)
      const made = await owner.requestRepoBuild({ ...repository.at, body: fields }).succeeds()
      expect(made).toMatchObject({
        ...shownOf(fields),
        ...{ is_writer: true, trigger: null, error: null },
        manual_user: await given.userName('owner'),
        repository: { namespace: repository.namespace, name: repository.name },
      })
      expect(Math.abs(Date.parse(made.started) - world.now().getTime()), 'milliseconds since').toBeLessThan(3_600_000)
      const { phase: _, status: __, ...lasting } = made
      const shown = await owner.getRepoBuild({ ...repository.at, build_uuid: made.id }).succeeds()
      expect(shown).toMatchObject(lasting)
    },
  )

  for (const operationId of views)
    check(
      operationId,
      'each build is shown by its own id',
      { level: 'MUST', cites: 'guide 2.3.1, 2.3.3' },
      async ({ owner, given, expect }) => {
        const repository = await given.repository()
        for (const { at, fields } of [await given.build(repository), await given.build(repository)]) {
          expect(await owner[operationId](at).succeeds()).toMatchObject({ id: at.build_uuid, ...shownOf(fields) })
        }
      },
    )

  check(
    'requestRepoBuild',
    'what is not said of a build is the Dockerfile at the top and the tag latest',
    { level: 'MUST', cites: 'guide 2.3.5' },
    async ({ owner, given, expect }) => {
      const { at } = await given.repository()
      const body = { archive_url: 'https://archive.invalid/source.tar.gz' }
      const made = await owner.requestRepoBuild({ ...at, body }).succeeds()
      expect(made).toMatchObject({ dockerfile_path: '/Dockerfile', context: '/', tags: ['latest'], pull_robot: null })
    },
  )

  check(
    'requestRepoBuild',
    'a subdirectory is where the Dockerfile lies, and what the build sees',
    { level: 'MUST', cites: 'guide 2.3.5' },
    async ({ owner, given, expect }) => {
      const { at } = await given.repository()
      const body = { archive_url: 'https://archive.invalid/source.tar.gz', subdirectory: '/sub' }
      const made = await owner.requestRepoBuild({ ...at, body }).succeeds()
      expect(made).toMatchObject({ dockerfile_path: '/sub/Dockerfile', context: '/sub' })
    },
  )

  check(
    'cancelRepoBuild',
    'a cancelled build stays and says so, and another goes on waiting',
    { level: 'MUST', cites: 'guide 2.3.4' },
    async ({ owner, given, expect }) => {
      const repository = await given.repository()
      const [cancelled, kept] = [await given.build(repository), await given.build(repository)]
      const phaseOf = async ({ at }: typeof kept) => (await owner.getRepoBuild(at).succeeds()).phase
      expect(await phaseOf(cancelled)).not.toBe('cancelled')
      expect(await phaseOf(kept)).not.toBe('cancelled')
      await owner.cancelRepoBuild(cancelled.at).succeeds()
      expect(await phaseOf(cancelled)).toBe('cancelled')
      expect(await phaseOf(kept), 'of another').not.toBe('cancelled')
    },
  )

  check(
    'getRepoBuildStatus',
    'of a build that was cancelled since it says so',
    { level: 'MUST', cites: 'guide 2.3.1' },
    async ({ owner, given, expect }) => {
      const { at } = await given.build()
      expect((await owner.getRepoBuildStatus(at).succeeds()).phase).not.toBe('cancelled')
      await owner.cancelRepoBuild(at).done()
      expect((await owner.getRepoBuildStatus(at).succeeds()).phase).toBe('cancelled')
    },
  )
}
