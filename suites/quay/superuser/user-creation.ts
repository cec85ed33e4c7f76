import { registrySignIn } from '../../../fixtures/quay/push-image.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

/** Users that a superuser makes. */
export function userCreationChecks(check: QuayCheck): void {
  check(
    'createInstallUser',
    'a new user is listed with the address, may sign in, and is no superuser',
    { level: 'MUST', cites: 'guide 2.21.1, 2.21.2' },
    async (world) => {
      const { superuser, given, expect } = world
      const username = given.name('user')
      const body = { username, email: `${username}@example.com` }
      const { email } = body
      expect(await superuser.createInstallUser({ body }).succeeds()).toMatchObject(body)
      const { users } = await superuser.listAllUsers({}).succeeds()
      const listed = users.filter((each) => each.username === username)
      expect(listed).toMatchObject([{ username, email, enabled: true, super_user: false, avatar: { name: username } }])
    },
  )

  check(
    'createInstallUser',
    'the new user signs in at the registry with the password that is told, in both its forms, and with no other',
    { level: 'MUST', cites: 'guide 2.21.1', capabilities: ['direct-login'] },
    async (world) => {
      const { given, expect } = world
      const repository = await given.theRepository()
      const { username, password, encrypted_password } = await newUser(world)
      const statusOf = async (tried: string) => {
        const login = given.login(repository, { user: username, password: tried })
        return (await registrySignIn(login, 'pull')).answer.status
      }
      expect(await statusOf(encrypted_password), 'with the encrypted password').toBe(200)
      expect(await statusOf(password), 'with the password').toBe(200)
      expect(await statusOf(`${password}x`), 'with another password').toBe(401)
    },
  )

  check(
    'createInstallUser',
    'each new user gets a password of their own',
    { level: 'MUST', cites: 'guide 2.21.1' },
    async (world) => {
      const [first, second] = [await newUser(world), await newUser(world)]
      world.expect(first.password).not.toBe(second.password)
      world.expect(first.encrypted_password).not.toBe(second.encrypted_password)
    },
  )

  check(
    'createInstallUser',
    'the name of a user is not given to another, and the user keeps it',
    { level: 'MUST', cites: 'guide 2.21.1', situation: 'refused.duplicate' },
    async (world) => {
      const { superuser, given, expect } = world
      const { username, email } = await newUser(world)
      const body = { username, email: `${given.name('address')}@example.com` }
      await superuser.createInstallUser({ body }).answers('refused.duplicate')
      const { users } = await superuser.listAllUsers({}).succeeds()
      expect(users.filter((each) => each.username === username)).toMatchObject([{ email }])
    },
  )

  check(
    'createInstallUser',
    'the name of an organization is not given to a user',
    { level: 'MUST', cites: 'guide 2.21.1', situation: 'refused.duplicate' },
    async ({ owner, superuser, given, expect }) => {
      const orgname = await given.theOrganization()
      const body = { username: orgname, email: `${given.name('address')}@example.com` }
      await superuser.createInstallUser({ body }).answers('refused.duplicate')
      expect((await owner.getOrganization({ orgname }).succeeds()).is_admin).toBe(true)
    },
  )

  check(
    'createInstallUser',
    'the address of a user is not given to another',
    { level: 'MUST', cites: 'observed createInstallUser bad: email', situation: 'refused.duplicate-email' },
    async (world) => {
      const { superuser, given, expect } = world
      const { email } = await newUser(world)
      const username = given.name('user')
      await superuser.createInstallUser({ body: { username, email } }).answers('refused.duplicate-email')
      const { users } = await superuser.listAllUsers({}).succeeds()
      expect(users.filter((each) => each.username === username)).toEqual([])
    },
  )

  check(
    'createInstallUser',
    'the name of what was deleted just now is not free yet',
    // How long its remains are kept is the server's own affair.
    { level: 'MAY', cites: 'observed createInstallUser re-create at once', situation: 'refused.name-just-deleted' },
    async ({ superuser, given }) => {
      const name = await given.organization()
      await superuser.deleteOrganization({ name }).done()
      const body = { username: name, email: `again-${name}@example.com` }
      await superuser.createInstallUser({ body }).answers('refused.name-just-deleted')
    },
  )

  check(
    'createInstallUser',
    'a name of one letter makes no user',
    { level: 'MUST', cites: 'observed createInstallUser bad: username', situation: 'refused.short-name' },
    async ({ superuser, given }) => {
      const body = { username: 'q', email: `${given.name('address')}@example.com` }
      await superuser.createInstallUser({ body }).answers('refused.short-name')
    },
  )
}

/** What the answer tells of a new user. */
export async function newUser({ superuser, given }: QuayWorld) {
  const username = given.name('user')
  const made = await superuser.createInstallUser({ body: { username, email: `${username}@example.com` } }).succeeds()
  return { ...made, username, email: `${username}@example.com` }
}
