import { registrySignIn } from '../../../fixtures/quay/push-image.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

/** The user name that goes with a token in place of a password. */
const user = '$app'

/** What a token is for: it signs its user in at the registry. */
export function appTokenSignInChecks(check: QuayCheck): void {
  check(
    'createAppToken',
    'a token signs its user in at the registry, with the rights of the user',
    { level: 'MUST', cites: 'observed createAppToken success' },
    async ({ owner, given, expect }) => {
      const { token } = await owner.createAppToken({ body: { title: given.name('app-token') } }).succeeds()
      const repository = await given.repository()
      await given.push(given.login(repository, { user, password: token.token_code }), 'pushed')
      const { tags } = await owner.listRepoTags(repository.at).succeeds()
      expect(tags.map(({ name }) => name)).toEqual(['pushed'])
    },
  )

  check(
    'revokeAppToken',
    'a token that was taken back signs nobody in',
    { level: 'MUST', cites: 'guide 2.2.4' },
    async (world) => {
      const { at, code } = await world.given.appToken()
      const kept = await world.given.appToken()
      world.expect(await signedIn(world, code)).toBe(200)
      await world.owner.revokeAppToken(at).succeeds()
      world.expect(await signedIn(world, code), 'with the token that was taken back').toBe(401)
      world.expect(await signedIn(world, kept.code), 'with another token').toBe(200)
    },
  )
}

async function signedIn({ given }: QuayWorld, password: string): Promise<number> {
  const login = given.login(await given.theRepository(), { user, password })
  return (await registrySignIn(login, 'pull')).answer.status
}
