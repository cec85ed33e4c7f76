import { defaultPermission } from '../../../fixtures/quay/given-default-permission.js'
import type { QuayCheck } from '../quay-suite.js'

/** A default permission is made, listed, changed, deleted, and touches no other. */
export function defaultPermissionLifeCycleChecks(check: QuayCheck): void {
  check(
    'createOrganizationPrototypePermission',
    'a default permission of a team, in repositories of one user, is listed as it was made',
    { level: 'MUST', cites: 'guide 2.14.3, 2.14.4' },
    async (world) => {
      const { owner, given, expect } = world
      const orgname = await given.organization()
      const body = await defaultPermission(world, orgname)
      const user = await given.userName('owner')
      const made = await owner.createOrganizationPrototypePermission({ orgname, body }).succeeds()
      const { name } = body.delegate
      expect(made).toMatchObject({
        role: 'read',
        delegate: { kind: 'team', name, avatar: { name } },
        activating_user: { name: user, kind: 'user', is_robot: false, is_org_member: true, avatar: { name: user } },
      })
      const { prototypes } = await owner.getOrganizationPrototypePermissions({ orgname }).succeeds()
      expect(prototypes).toEqual([made])
    },
  )

  check(
    'createOrganizationPrototypePermission',
    "a default permission of a user, in everybody's repositories, is listed as it was made",
    { level: 'MUST', cites: 'guide 2.14.3, 2.14.4', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      const [orgname, name] = [await given.organization(), await given.userName('outsider')]
      const body = { role: 'write' as const, delegate: { kind: 'user' as const, name } }
      const made = await owner.createOrganizationPrototypePermission({ orgname, body }).succeeds()
      const delegate = { name, kind: 'user', is_robot: false, is_org_member: false, avatar: { name } }
      expect(made).toMatchObject({ role: 'write', activating_user: null, delegate })
      const { prototypes } = await owner.getOrganizationPrototypePermissions({ orgname }).succeeds()
      expect(prototypes).toEqual([made])
    },
  )

  check(
    'getOrganizationPrototypePermissions',
    'an organization lists its own default permissions, each once, and no others',
    { level: 'MUST', cites: 'guide 2.14.4' },
    async ({ owner, given, expect }) => {
      const [orgname, other] = [await given.organization(), await given.defaultPermission()]
      const ids = async () => {
        const { prototypes } = await owner.getOrganizationPrototypePermissions({ orgname }).succeeds()
        return prototypes.map(({ id }) => id).sort()
      }
      expect(await ids(), 'before there are any').toEqual([])
      const made = [await given.defaultPermission({ orgname }), await given.defaultPermission({ orgname })]
      expect(await ids()).toEqual(made.map(({ at }) => at.prototypeid).sort())
      expect(await ids()).not.toContain(other.at.prototypeid)
    },
  )

  check(
    'updateOrganizationPrototypePermission',
    'another right takes the place of the one of before, and nothing else changes',
    { level: 'MUST', cites: 'guide 2.14.1' },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      const [changed, kept] = [await given.defaultPermission({ orgname }), await given.defaultPermission({ orgname })]
      const shown = async ({ at }: typeof changed) => {
        const { prototypes } = await owner.getOrganizationPrototypePermissions({ orgname }).succeeds()
        return prototypes.find(({ id }) => id === at.prototypeid)
      }
      const [before, other] = [await shown(changed), await shown(kept)]
      const answer = await owner
        .updateOrganizationPrototypePermission({ ...changed.at, body: { role: 'admin' } })
        .succeeds()
      expect(answer).toEqual({ ...before, role: 'admin' })
      expect(await shown(changed)).toEqual(answer)
      expect(await shown(kept), 'another').toEqual(other)
    },
  )

  check(
    'deleteOrganizationPrototypePermission',
    'one default permission is deleted and no other',
    { level: 'MUST', cites: 'guide 2.14.2' },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      const [gone, kept] = [await given.defaultPermission({ orgname }), await given.defaultPermission({ orgname })]
      const ids = async () => {
        const { prototypes } = await owner.getOrganizationPrototypePermissions({ orgname }).succeeds()
        return prototypes.map(({ id }) => id).sort()
      }
      expect(await ids()).toEqual([gone.at.prototypeid, kept.at.prototypeid].sort())
      // Changed to what it is: so that something was heard of it.
      await owner.updateOrganizationPrototypePermission({ ...kept.at, body: { role: 'read' } }).succeeds()
      await owner.deleteOrganizationPrototypePermission(gone.at).succeeds()
      expect(await ids()).toEqual([kept.at.prototypeid])
    },
  )
}
