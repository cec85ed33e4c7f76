import type { QuayCheck } from '../quay-suite.js'

/** Builds of others. */
export function buildOfOthersChecks(check: QuayCheck): void {
  for (const operationId of ['getRepoBuildSuperUser', 'getRepoBuildStatusSuperUser'] as const)
    check(
      operationId,
      'any build is shown by its id, with its repository and how far it is',
      { level: 'MUST', cites: 'guide 2.21.20, 2.21.21' },
      async ({ owner, superuser, given, expect }) => {
        const [first, second] = [await given.build(), await given.build()]
        const shown = (uuid: string) => superuser[operationId]({ build_uuid: uuid }).succeeds()
        expect((await shown(second.at.build_uuid)).phase).not.toBe('cancelled')
        await owner.cancelRepoBuild(second.at).done()
        for (const { at } of [first, second]) {
          const { id, display_name, started, repository, phase, pull_robot } = await owner.getRepoBuild(at).succeeds()
          expect(await shown(at.build_uuid)).toMatchObject({
            ...{ id, display_name, started, repository, pull_robot },
            ...(phase === 'cancelled' && { phase }),
          })
        }
      },
    )

  check(
    'getRepoBuildLogsSuperUser',
    'of a log as much is left out as was asked',
    {
      level: 'SHOULD',
      cites: 'observed getRepoBuildLogsSuperUser, public source: get_logs_or_log_url',
      parameter: 'start',
    },
    async ({ superuser, given, expect }) => {
      const { build_uuid } = (await given.theBuild()).at
      for (const start of [3, 5])
        expect(await superuser.getRepoBuildLogsSuperUser({ build_uuid, start }).succeeds()).toMatchObject({ start })
    },
  )
}
