import type { QuayCheck } from '../quay-suite.js'

/** A sync that cannot succeed says so, and does not hang. */
export function syncFailureChecks(check: QuayCheck): void {
  check(
    'syncNow',
    'a mirror of an upstream that is down fails, and says so',
    { level: 'MUST', cites: 'guide 2.9.2, 2.9.3' },
    async ({ owner, given, expect }) => {
      const registry = await given.upstream()
      const mirror = await given.mirror({ upstream: { registry, repository: { images: new Map() } } })
      await registry.close()
      await owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('FAIL')
      expect(await mirror.tags()).toEqual([])
    },
  )

  check(
    'syncNow',
    'a wrong password of the upstream makes the sync fail',
    { level: 'MUST', cites: 'guide 2.9.5' },
    async ({ owner, given, expect }) => {
      const registry = await given.upstream({ login: { user: 'mirror-user', password: given.name('password') } })
      const config = { external_registry_username: 'mirror-user', external_registry_password: given.name('password') }
      const mirror = await given.mirror({ upstream: { registry, repository: { images: new Map() } }, config })
      await owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('FAIL')
      expect(await mirror.tags()).toEqual([])
    },
  )

  check(
    'syncNow',
    'verify_tls refuses an upstream without TLS',
    { level: 'MUST', cites: 'guide 3.1' },
    async ({ owner, given, expect }) => {
      const registry = await given.upstream()
      const config = { external_registry_config: { verify_tls: true, unsigned_images: false, proxy: {} } }
      const mirror = await given.mirror({ upstream: { registry, repository: { images: new Map() } }, config })
      await owner.syncNow(mirror.at).succeeds()
      await mirror.reaches('FAIL')
      expect(await mirror.tags()).toEqual([])
    },
  )
}
