import { joinTeam } from '../../../fixtures/quay/given-team.js'
import type { QuayCheck } from '../quay-suite.js'

/** A log is for those who administer what it tells of. */
export function logAccessChecks(check: QuayCheck): void {
  check(
    'listOrgLogs',
    'who belongs to an organization sees its log only as an administrator',
    { level: 'MUST', cites: 'guide 2.7.6', situation: 'outsider', callers: ['outsider'] },
    async (world) => {
      const { owner, outsider, given, expect } = world
      const orgname = await given.organization()
      const team = await given.team({ orgname, role: 'creator' })
      await joinTeam(world, team, await given.userName('outsider'))
      await outsider.listOrgLogs({ orgname }).answers('outsider')
      await owner.updateOrganizationTeam({ ...team.at, body: { role: 'admin' } }).done()
      expect((await outsider.listOrgLogs({ orgname }).succeeds()).logs).not.toEqual([])
    },
  )

  check(
    'listRepoLogs',
    'who may write in a repository sees its log only as an administrator',
    { level: 'MUST', cites: 'guide 2.7.9', situation: 'outsider', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const { repository, at } = await given.right(await given.userName('outsider'), 'write')
      await outsider.listRepoLogs(repository.at).answers('outsider')
      await owner.changeUserPermissions({ ...at, body: { role: 'admin' } }).done()
      expect((await outsider.listRepoLogs(repository.at).succeeds()).logs).not.toEqual([])
    },
  )
}
