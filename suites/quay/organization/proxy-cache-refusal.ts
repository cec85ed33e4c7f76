import type { QuayCheck } from '../quay-suite.js'

const both = ['createProxyCacheConfig', 'validateProxyCacheConfig'] as const
const nothing = { upstream_registry: '', expiration_s: '', insecure: '' }

/** Registries that no organization caches. */
export function proxyCacheRefusalChecks(check: QuayCheck): void {
  for (const operationId of both) {
    check(
      operationId,
      'an organization that caches a registry already is refused another',
      { level: 'MUST', cites: 'observed createProxyCacheConfig extra:again', situation: 'refused.duplicate' },
      async ({ owner, given, expect }) => {
        const { at, fields } = await given.proxyCache()
        const body = { upstream_registry: `${fields.upstream_registry}/other`, insecure: true }
        await owner[operationId]({ ...at, body }).answers('refused.duplicate')
        const shown = await owner.getProxyCacheConfig(at).succeeds()
        expect(shown.upstream_registry).toBe(fields.upstream_registry)
      },
    )

    check(
      operationId,
      'a server is not talked into visiting the address where clouds keep the credentials of a machine',
      { level: 'MUST', cites: `observed ${operationId} bad: address`, situation: 'refused.forbidden-address' },
      async ({ owner, given, expect }) => {
        const orgname = await given.organization()
        const body = { upstream_registry: '169.254.169.254', insecure: true }
        await owner[operationId]({ orgname, body }).answers('refused.forbidden-address')
        expect(await owner.getProxyCacheConfig({ orgname }).succeeds()).toEqual(nothing)
      },
    )

    check(
      operationId,
      'a host that nobody knows is refused',
      { level: 'MUST', cites: `observed ${operationId}, by hand: registry.invalid`, situation: 'refused.unknown-host' },
      async ({ owner, given, expect }) => {
        const orgname = await given.organization()
        // The top-level domain that never resolves (RFC 6761).
        const body = { upstream_registry: 'registry.invalid' }
        await owner[operationId]({ orgname, body }).answers('refused.unknown-host')
        expect(await owner.getProxyCacheConfig({ orgname }).succeeds()).toEqual(nothing)
      },
    )
  }

  check(
    'validateProxyCacheConfig',
    'a registry that does not answer cannot be cached',
    {
      level: 'MUST',
      cites: 'observed validateProxyCacheConfig success, without a network',
      situation: 'refused.unreachable',
    },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      await given.theAnsweringRegistry()
      const silent = await given.upstream()
      await silent.close()
      const body = { upstream_registry: silent.address, insecure: true }
      await owner.validateProxyCacheConfig({ orgname, body }).answers('refused.unreachable')
      expect(await owner.getProxyCacheConfig({ orgname }).succeeds()).toEqual(nothing)
    },
  )
}
