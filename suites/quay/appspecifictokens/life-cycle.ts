import type { QuayCheck } from '../quay-suite.js'

/** A token is made, shown with its secret, listed without it, and taken back. */
export function appTokenLifeCycleChecks(check: QuayCheck): void {
  check(
    'createAppToken',
    'a new token is shown as it was answered, and listed without its secret',
    { level: 'MUST', cites: 'guide 2.2.1' },
    async ({ owner, given, expect }) => {
      const title = given.name('app-token')
      const { token } = await owner.createAppToken({ body: { title } }).succeeds()
      expect(token).toMatchObject({ title, last_accessed: null })
      expect((await owner.getAppToken({ token_uuid: token.uuid }).succeeds()).token).toEqual(token)
      const { token_code, ...listed } = token
      const { tokens } = await owner.listAppTokens({}).succeeds()
      expect(tokens.filter(({ uuid }) => uuid === token.uuid)).toEqual([listed])
      expect(JSON.stringify(tokens)).not.toContain(token_code)
    },
  )

  check(
    'createAppToken',
    'two tokens of one title are two tokens',
    { level: 'MUST', cites: 'observed createAppToken success' },
    async ({ owner, given, expect }) => {
      const one = await given.appToken()
      const { token } = await owner.createAppToken({ body: { title: one.title } }).succeeds()
      expect([token.uuid, token.token_code]).not.toContain(one.at.token_uuid)
      expect(token.token_code).not.toBe(one.code)
    },
  )

  check(
    'listAppTokens',
    'a new token is not among those that expire soon',
    { level: 'MUST', cites: 'guide 2.2.2' },
    async ({ owner, given, expect }) => {
      const { at } = await given.appToken()
      const listed = async (expiring: boolean) => {
        const { tokens, only_expiring } = await owner.listAppTokens({ expiring }).succeeds()
        return { isListed: tokens.some(({ uuid }) => uuid === at.token_uuid), only_expiring }
      }
      expect(await listed(false)).toEqual({ isListed: true, only_expiring: false })
      expect(await listed(true)).toEqual({ isListed: false, only_expiring: true })
    },
  )

  check(
    'revokeAppToken',
    'a token that was taken back is gone, and the others stay',
    { level: 'MUST', cites: 'guide 2.2.4' },
    async ({ owner, given, expect }) => {
      const [gone, kept] = [await given.appToken(), await given.appToken()]
      const titleOf = async ({ at }: typeof gone) => (await owner.getAppToken(at).succeeds()).token.title
      const isListed = async ({ at }: typeof gone) =>
        (await owner.listAppTokens({}).succeeds()).tokens.some(({ uuid }) => uuid === at.token_uuid)
      expect([await titleOf(gone), await titleOf(kept)]).toEqual([gone.title, kept.title])
      await owner.revokeAppToken(gone.at).succeeds()
      await owner.getAppToken(gone.at).answers('missing.token_uuid')
      expect([await isListed(gone), await isListed(kept)]).toEqual([false, true])
      expect(await titleOf(kept)).toBe(kept.title)
    },
  )
}
