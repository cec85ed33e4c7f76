import type { QuayCheck } from '../quay-suite.js'
import { prepared } from '../../../fixtures/quay/prepared.js'
import { mustDeclare, mustKnow } from '../../must-declare.js'
import { newUser } from './user-creation.js'
import { everyUser } from './every-user.js'

/** Which users there are. */
export function userListChecks(check: QuayCheck): void {
  check(
    'listAllUsers',
    'each user is listed once, and superusers alone as superusers',
    { level: 'MUST', cites: 'guide 2.21.2', callers: ['outsider'] },
    async ({ superuser, given, expect }) => {
      const callers = ['owner', 'outsider', 'superuser'] as const
      const names = await Promise.all(callers.map((caller) => given.userName(caller)))
      const { users } = await superuser.listAllUsers({}).succeeds()
      const listed = users.filter(({ username }) => names.includes(username))
      expect(listed.map(({ username }) => username).sort()).toEqual([...names].sort())
      for (const { username, ...shown } of listed)
        expect(shown).toMatchObject({
          ...{ kind: 'user', name: username, enabled: true, avatar: { name: username, kind: 'user' } },
          super_user: username === names[callers.indexOf('superuser')],
        })
    },
  )

  check(
    'listAllUsers',
    'neither organizations nor robots are listed',
    { level: 'MUST', cites: 'guide 2.21.2' },
    async ({ superuser, given, expect }) => {
      const others = [await given.theOrganization(), await given.theRobot()]
      const { users } = await superuser.listAllUsers({}).succeeds()
      expect(users.map(({ username }) => username)).toContain(await given.userName('owner'))
      expect(users.filter(({ username }) => others.includes(username))).toEqual([])
    },
  )

  check(
    'listAllUsers',
    'the pages together list every user once, and none is longer than its limit',
    { level: 'MUST', cites: 'guide 2.21.2', uses: ['InstalledUser.quotas'] },
    async (world) => {
      const { superuser, expect } = world
      mustDeclare(world, 'listAllUsers', 'limit')
      const names = async () => (await superuser.listAllUsers({}).succeeds()).users.map(({ username }) => username)
      // Users come and go meanwhile; who was there before and after was there in between.
      const before = await names()
      const limit = Math.min(100, Math.max(1, Math.ceil(before.length / 3)))
      const pages = await everyUser(superuser, limit)
      const after = await names()
      const listed = pages.flat().map(({ username }) => username)
      expect(Math.max(...pages.map(({ length }) => length)), 'longest page').toBeLessThanOrEqual(limit)
      expect([...new Set(listed)], 'users listed once').toEqual(listed)
      expect(
        before.filter((name) => after.includes(name) && !listed.includes(name)),
        'users left out',
      ).toEqual([])
    },
  )

  check(
    'listAllUsers',
    'a page of more than 100 users is refused',
    {
      level: 'MUST',
      cites: 'observed listAllUsers, public source: limit',
      situation: 'refused.high-limit',
      uses: ['InstalledUser.quotas'],
    },
    async ({ superuser }) => {
      await superuser.listAllUsers({ limit: 100 }).succeeds()
      await superuser.listAllUsers({ limit: 101 }).answers('refused.high-limit')
    },
  )

  check(
    'listAllUsers',
    'who may not sign in is listed unless only others are asked for',
    { level: 'MUST', cites: 'guide 2.21.2', intrusive: 'it makes a user, and changes the account' },
    async (world) => {
      const { superuser, expect } = world
      mustKnow(world, 'changeInstallUser')
      const { username } = await newUser(world)
      const setEnabled = (enabled: boolean) => superuser.changeInstallUser({ username, body: { enabled } }).done()
      const listed = async (query: { disabled?: boolean }) => {
        const { users } = await superuser.listAllUsers(query).succeeds()
        return users.filter((each) => each.username === username).map(({ enabled }) => enabled)
      }
      await prepared('a user who may not sign in', () => setEnabled(false))
      try {
        expect(await listed({})).toEqual([false])
        expect(await listed({ disabled: true })).toEqual([false])
        expect(await listed({ disabled: false })).toEqual([])
      } finally {
        // Shipping Quay deletes nobody who may not sign in.
        await setEnabled(true)
      }
      expect(await listed({ disabled: false })).toEqual([true])
    },
  )
}
