import type { QuayCheck } from '../quay-suite.js'

/** A token belongs to whoever made it, and to nobody else. */
export function appTokenOwnerChecks(check: QuayCheck): void {
  for (const caller of ['outsider', 'superuser'] as const) {
    check(
      'listAppTokens',
      `the ${caller} is not shown the token of another`,
      { level: 'MUST', cites: 'guide 2.2.2', callers: [caller] },
      async (world) => {
        const { at } = await world.given.appToken()
        const { tokens } = await world[caller].listAppTokens({}).succeeds()
        world.expect(tokens.map(({ uuid }) => uuid)).not.toContain(at.token_uuid)
      },
    )
  }

  check(
    'listAppTokens',
    'everybody is shown their own tokens, each once, and nothing of another',
    { level: 'MUST', cites: 'guide 2.2.2', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      await given.appToken()
      const own = [given.name('app-token'), given.name('app-token')]
      for (const title of own) await outsider.createAppToken({ body: { title } }).done()
      const listed = (await outsider.listAppTokens({}).succeeds()).tokens
      for (const title of own) expect(listed.filter((token) => token.title === title)).toHaveLength(1)
      const others = (await owner.listAppTokens({}).succeeds()).tokens.map(({ uuid }) => uuid)
      expect(listed.filter(({ uuid }) => others.includes(uuid))).toEqual([])
    },
  )

  check(
    'getAppToken',
    'not even the superuser is shown the secret of another',
    { level: 'MUST', cites: 'guide 2.2.3', situation: 'outsider', callers: ['superuser'] },
    async ({ superuser, given }) => {
      const { at } = await given.appToken()
      await superuser.getAppToken(at).answers('outsider')
    },
  )

  check(
    'revokeAppToken',
    'not even the superuser takes back the token of another here',
    { level: 'MUST', cites: 'guide 2.2.4', situation: 'outsider', callers: ['superuser'] },
    async ({ owner, superuser, given, expect }) => {
      const { at, title } = await given.appToken()
      await superuser.revokeAppToken(at).answers('outsider')
      expect((await owner.getAppToken(at).succeeds()).token.title).toBe(title)
    },
  )
}
