import { proxyCacheFields } from '../../../fixtures/quay/given-proxy-cache.js'
import type { QuayCheck } from '../quay-suite.js'

const nothing = { upstream_registry: '', expiration_s: '', insecure: '' }

/** Which upstream registry an organization caches. */
export function proxyCacheChecks(check: QuayCheck): void {
  check(
    'createProxyCacheConfig',
    'what an organization caches is shown as it was set, without the password',
    { level: 'MUST', cites: 'guide 2.11.9, 2.11.11' },
    async (world) => {
      const { owner, given, expect } = world
      const [orgname, other] = [await given.organization(), await given.proxyCache()]
      const shown = async (name: string) => owner.getProxyCacheConfig({ orgname: name }).succeeds()
      expect(await shown(orgname), 'before anything is cached').toEqual(nothing)
      const body = await proxyCacheFields(world)
      const { upstream_registry, expiration_s, insecure } = body
      await owner.createProxyCacheConfig({ orgname, body }).succeeds()
      expect(await shown(orgname)).toEqual({ upstream_registry, expiration_s, insecure })
      expect(JSON.stringify(await shown(orgname))).not.toContain(body.upstream_registry_password)
      expect(await shown(other.at.orgname), 'of another organization').toMatchObject({ upstream_registry })
    },
  )

  check(
    'deleteProxyCacheConfig',
    'one organization caches nothing any more, and another goes on',
    { level: 'MUST', cites: 'guide 2.11.10' },
    async ({ owner, given, expect }) => {
      const [gone, kept] = [await given.proxyCache(), await given.proxyCache()]
      const shown = ({ at }: typeof gone) => owner.getProxyCacheConfig(at).succeeds()
      const before = await shown(kept)
      expect(await shown(gone)).toMatchObject({ upstream_registry: gone.fields.upstream_registry })
      await shown(kept)
      await owner.deleteProxyCacheConfig(gone.at).succeeds()
      expect(await shown(gone)).toEqual(nothing)
      expect(await shown(kept), 'of another organization').toEqual(before)
    },
  )

  check(
    'deleteProxyCacheConfig',
    'an organization that caches nothing has nothing to delete',
    { level: 'MUST', cites: 'guide 2.11.10', situation: 'missing.configuration' },
    async ({ owner, given }) => {
      const orgname = await given.organization()
      await owner.deleteProxyCacheConfig({ orgname }).answers('missing.configuration')
    },
  )

  check(
    'createProxyCacheConfig',
    'an image is kept for a day, and a registry is reached by TLS, unless something else is said',
    { level: 'MUST', cites: 'observed createProxyCacheConfig success' },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      const upstream_registry = await given.theRegistryToCache()
      await owner.createProxyCacheConfig({ orgname, body: { upstream_registry } }).succeeds()
      const expected = { upstream_registry, expiration_s: 86_400, insecure: false }
      expect(await owner.getProxyCacheConfig({ orgname }).succeeds()).toEqual(expected)
    },
  )

  check(
    'validateProxyCacheConfig',
    'the registry is really visited, and nothing is set up',
    { level: 'MUST', cites: 'guide 2.11.2' },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      await given.theAnsweringRegistry()
      const { address, requests } = await given.upstream()
      const body = { upstream_registry: address, insecure: true }
      await owner.validateProxyCacheConfig({ orgname, body }).succeeds()
      expect(requests.length, 'requests that the registry received').toBeGreaterThan(0)
      expect(await owner.getProxyCacheConfig({ orgname }).succeeds()).toEqual(nothing)
    },
  )

  check(
    'validateProxyCacheConfig',
    'a registry is valid with the user and password that it asks for, and not with others',
    { level: 'MUST', cites: 'observed validateProxyCacheConfig, public source: Valid' },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      await given.theAnsweringRegistry()
      const login = { user: 'cache-user', password: given.name('password') }
      const { address } = await given.upstream({ login })
      const asked = (user: string, password: string) =>
        owner.validateProxyCacheConfig({
          orgname,
          body: {
            ...{ upstream_registry: address, insecure: true },
            ...{ upstream_registry_username: user, upstream_registry_password: password },
          },
        })
      const right = await asked(login.user, login.password).answers('success')
      const wrong = await asked(login.user, 'another-password').exchange()
      expect(wrong.answer.body, 'the answer to another password').not.toBe(right.answer.body)
    },
  )
}
