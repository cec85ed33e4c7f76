import { robotsOfUser } from '../../../fixtures/quay/robots-of.js'
import type { QuayCheck } from '../quay-suite.js'

/** Rights that nobody gives or takes. */
export function permissionRefusalChecks(check: QuayCheck): void {
  check(
    'changeUserPermissions',
    'a robot of another namespace gets no right',
    { level: 'MUST', cites: 'guide 2.12.3', situation: 'refused.foreign-robot' },
    async ({ owner, given, expect }) => {
      const repository = await given.repository()
      const { name } = await given.robot(robotsOfUser)
      const call = owner.changeUserPermissions({ ...repository.at, username: name, body: { role: 'read' } })
      await call.answers('refused.foreign-robot')
      const { permissions } = await owner.listRepoUserPermissions(repository.at).succeeds()
      expect(Object.keys(permissions)).not.toContain(name)
    },
  )

  for (const operationId of ['changeUserPermissions', 'deleteUserPermissions'] as const)
    check(
      operationId,
      'who owns a namespace keeps every right in it',
      { level: 'MUST', cites: 'guide 2.12.3, 2.12.4', situation: 'refused.namespace-owner' },
      async ({ owner, given, expect }) => {
        const username = await given.userName('owner')
        const name = given.name('repo')
        const at = { repository: `${username}/${name}`, username }
        const body = { repository: name, visibility: 'private' as const, description: '' }
        await owner.createRepo({ body }).done()
        try {
          const call =
            operationId === 'changeUserPermissions'
              ? owner.changeUserPermissions({ ...at, body: { role: 'read' } })
              : owner.deleteUserPermissions(at)
          await call.answers('refused.namespace-owner')
          expect(await owner.getRepo({ repository: at.repository }).succeeds()).toMatchObject({ can_admin: true })
        } finally {
          await owner.deleteRepository({ repository: at.repository }).exchange()
        }
      },
    )
}
