import { prepared } from '../../../fixtures/quay/prepared.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

/** What who may pull and not push is shown of a build. */
export function buildReaderChecks(check: QuayCheck): void {
  for (const operationId of ['getRepoBuild', 'getRepoBuildStatus', 'getRepoBuilds'] as const)
    check(
      operationId,
      'who may pull and not push is not told where the archive lies',
      { level: 'SHOULD', cites: 'observed getRepoBuild, public source: build_status_view', callers: ['outsider'] },
      async (world) => {
        const { outsider, expect } = world
        const { at, fields } = await buildWithReader(world)
        const shown =
          operationId === 'getRepoBuilds'
            ? (await outsider.getRepoBuilds({ repository: at.repository }).succeeds()).builds[0]
            : await outsider[operationId](at).succeeds()
        expect(shown).toMatchObject({ id: at.build_uuid, is_writer: false, tags: fields.docker_tags })
        expect(JSON.stringify(shown)).not.toContain(fields.archive_url)
      },
    )

  check(
    'getRepoBuildLogs',
    'who may pull and not push does not see what a build has printed',
    // A server may be told to show it (FEATURE_READER_BUILD_LOGS).
    {
      level: 'SHOULD',
      cites: 'observed getRepoBuildLogs, public source: can_write',
      situation: 'refused.reader.outsider',
      callers: ['outsider'],
    },
    async (world) => {
      const { owner, outsider } = world
      const { at } = await buildWithReader(world)
      await owner.getRepoBuildLogs(at).succeeds()
      await outsider.getRepoBuild(at).succeeds()
      await outsider.getRepoBuildLogs(at).answers('refused.reader.outsider')
    },
  )

  for (const operationId of ['getRepoBuild', 'cancelRepoBuild'] as const)
    check(
      operationId,
      'a build is not to be had by the path of another repository',
      { level: 'MUST', cites: 'guide 2.3.3, 2.3.4', situation: 'missing.build_uuid' },
      async ({ owner, given, expect }) => {
        const { at } = await given.build()
        const elsewhere = { ...(await given.theRepository()).at, build_uuid: at.build_uuid }
        await owner[operationId](elsewhere).answers('missing.build_uuid')
        expect((await owner.getRepoBuild(at).succeeds()).phase).not.toBe('cancelled')
      },
    )

  for (const operationId of ['getRepoBuildStatus', 'getRepoBuildLogs'] as const)
    check(
      operationId,
      'a build is not to be had by the path of another repository',
      { level: 'MUST', cites: 'guide 2.3.1, 2.3.2', situation: 'refused.elsewhere' },
      async ({ owner, given }) => {
        const { at } = await given.theBuild()
        await owner[operationId](at).succeeds()
        await owner[operationId]({ ...at, ...(await given.theRepository()).at }).answers('refused.elsewhere')
      },
    )

  check(
    'getRepoBuildLogs',
    'of a log as much is left out as was asked',
    {
      level: 'SHOULD',
      cites: 'observed getRepoBuildLogs, public source: get_logs_or_log_url',
      parameter: 'start',
    },
    async ({ owner, given, expect }) => {
      const { at } = await given.theBuild()
      for (const start of [3, 5])
        expect(await owner.getRepoBuildLogs({ ...at, start }).succeeds()).toMatchObject({ start })
    },
  )
}

async function buildWithReader(world: QuayWorld) {
  const { owner, given } = world
  const repository = await given.repository()
  const username = await given.userName('outsider')
  await prepared('a right to pull', () =>
    owner.changeUserPermissions({ ...repository.at, username, body: { role: 'read' } }).done(),
  )
  return given.build(repository)
}
