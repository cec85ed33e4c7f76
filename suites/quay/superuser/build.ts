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
        await owner.cancelRepoBuild(second.at).done()
        for (const { at } of [first, second]) {
          const { id, display_name, started, repository, phase } = await owner.getRepoBuild(at).succeeds()
          expect(await superuser[operationId]({ build_uuid: at.build_uuid }).succeeds()).toMatchObject({
            ...{ id, display_name, started, repository },
            ...(phase === 'cancelled' && { phase }),
          })
        }
      },
    )
}
