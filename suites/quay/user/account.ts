import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { Skip } from '../../../src/checks/skip.js'
import { others } from '../others.js'
import type { QuayCheck } from '../quay-suite.js'

/** What everybody may know of a user, whoever asks. */
const publicFields = ['anonymous', 'avatar', 'username']

/** Fields that tell a superuser about superusers. */
const superuserFields = ['super_user', 'global_readonly_super_user']

/** Who is shown how much of an account. */
export function accountChecks(check: QuayCheck): void {
  check(
    'getLoggedInUser',
    "one's own account is shown in full, with the same fields by its name",
    { level: 'MUST', cites: 'guide 2.25.3, 2.26.2' },
    async ({ owner, given, expect }) => {
      const username = await given.userName('owner')
      const own = await owner.getLoggedInUser().succeeds()
      expect(own).toMatchObject({ anonymous: false, username, is_me: true, can_create_repo: true })
      expect(own.email).toBeTypeOf('string')
      const named = await owner.getUserInformation({ username }).succeeds()
      expect(Object.keys(named).sort()).toEqual(Object.keys(own).sort())
      expect(named).toMatchObject({ username, is_me: true, email: own.email })
    },
  )

  check(
    'getLoggedInUser',
    'each caller is shown their own account',
    { level: 'MUST', cites: 'guide 2.25.3', callers: ['outsider'] },
    async ({ owner, outsider, expect }) => {
      const [own, other] = [await owner.getLoggedInUser().succeeds(), await outsider.getLoggedInUser().succeeds()]
      expect(other.username).not.toBe(own.username)
      expect(other.email).not.toBe(own.email)
    },
  )

  check(
    'getLoggedInUser',
    'a token for reading the user shows the organizations, and neither the address nor the settings',
    { level: 'MUST', cites: 'observed getLoggedInUser scope user:read', callers: ['scoped:user:read'] },
    async (world) => {
      const { given, expect } = world
      const orgname = await given.theOrganization()
      const seen = await world.scoped('user:read').getLoggedInUser().succeeds()
      expect(Object.keys(seen).sort()).toEqual([...publicFields, 'organizations'].sort())
      expect(seen.username).toBe(await given.userName('owner'))
      expect(seen.organizations.map(({ name }) => name)).toContain(orgname)
    },
  )

  check(
    'getLoggedInUser',
    'a superuser is told so',
    {
      level: 'MUST',
      cites: 'observed getLoggedInUser superuser_other',
      callers: ['superuser'],
      capabilities: ['superuser'],
    },
    async ({ superuser, expect }) => {
      const { super_user } = await superuser.getLoggedInUser().succeeds()
      if (super_user === undefined) throw new Skip('the target does not tell its superusers apart, and need not')
      expect(super_user).toBe(true)
    },
  )

  check(
    'getUserInformation',
    'each name shows its own user',
    { level: 'MUST', cites: 'guide 2.25.5', callers: ['outsider'] },
    async ({ owner, given, expect }) => {
      for (const caller of ['owner', 'outsider'] as const) {
        const username = await given.userName(caller)
        expect((await owner.getUserInformation({ username }).succeeds()).username).toBe(username)
      }
    },
  )

  const superuser = { caller: 'superuser', title: 'a superuser', capabilities: [] } as const
  for (const { caller, title, capabilities } of [...others, superuser]) {
    check(
      'getUserInformation',
      `${title} is shown the name and the avatar of a user, and nothing else`,
      { level: 'MUST', cites: `observed getUserInformation ${caller}`, callers: [caller], capabilities },
      async (world) => {
        const { expect } = world
        const username = await world.given.userName('owner')
        const seen = await world[caller].getUserInformation({ username }).succeeds()
        expect(
          Object.keys(seen)
            .filter((field) => !superuserFields.includes(field))
            .sort(),
        ).toEqual(publicFields)
        expect(seen.username).toBe(username)
      },
    )
  }

  for (const { kind, name } of [
    { kind: 'organization', name: ({ given }: QuayWorld) => given.theOrganization() },
    { kind: 'robot', name: ({ given }: QuayWorld) => given.theRobot() },
  ]) {
    check(
      'getUserInformation',
      `the name of a ${kind} is the name of no user`,
      { level: 'MUST', cites: 'guide 2.25.5', situation: 'missing.username' },
      async (world) => {
        await world.owner.getUserInformation({ username: await name(world) }).answers('missing.username')
      },
    )
  }
}
