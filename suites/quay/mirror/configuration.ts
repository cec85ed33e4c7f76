import { mirrorConfig } from '../../../fixtures/quay/given-mirror.js'
import { Skip } from '../../../src/checks/skip.js'
import type { QuayCheck } from '../quay-suite.js'

/** A mirror configuration is made, read back, and refused when it names what does not exist. */
export function configurationChecks(check: QuayCheck): void {
  check(
    'createRepoMirrorConfig',
    'the least that a configuration needs is enough',
    { level: 'MUST', cites: 'guide 2.9.5' },
    async (world) => {
      const { owner, expect } = world
      const { at } = await world.given.repository()
      const { external_reference, robot_username, root_rule, ...rest } = await mirrorConfig(world)
      const { skopeo_timeout_interval, sync_interval, sync_start_date } = rest
      const schedule = { skopeo_timeout_interval, sync_interval, sync_start_date }
      const least = { external_reference, robot_username, root_rule, ...schedule }
      await owner.createRepoMirrorConfig({ ...at, body: least }).succeeds()
      const read = await owner.getRepoMirrorConfig(at).succeeds()
      expect(read).toMatchObject({ ...least, is_enabled: true, sync_status: 'NEVER_RUN' })
    },
  )

  check(
    'createRepoMirrorConfig',
    'every field of a full configuration is read back, but for the password',
    { level: 'MUST', cites: 'guide 2.9.5, 3.1, 3.2' },
    async (world) => {
      const { owner, given, expect } = world
      const { at } = await world.given.repository()
      const external_registry_password = given.name('password')
      const shown = {
        ...(await mirrorConfig(world)),
        is_enabled: false,
        external_registry_username: 'mirror-user',
        external_registry_config: {
          verify_tls: false,
          unsigned_images: true,
          proxy: {
            http_proxy: 'http://proxy.example.com',
            https_proxy: 'https://proxy.example.com',
            no_proxy: 'example.com',
          },
        },
        root_rule: { rule_kind: 'tag_glob_csv' as const, rule_value: ['latest', 'v1.*', 'foo'] },
        skopeo_timeout_interval: 600,
        sync_interval: 5000,
      }
      await owner.createRepoMirrorConfig({ ...at, body: { ...shown, external_registry_password } }).succeeds()
      const read = await owner.getRepoMirrorConfig(at).succeeds()
      expect(read).toMatchObject(shown)
      expect(JSON.stringify(read)).not.toContain(external_registry_password)
    },
  )

  check(
    'createRepoMirrorConfig',
    'the answer to a creation and to a change does not repeat the password',
    { level: 'MUST', cites: 'guide 2.9.4, 2.9.5' },
    async (world) => {
      const { owner, given, expect } = world
      const { at } = await world.given.repository()
      const first = given.name('password')
      const second = given.name('password')
      const credentials = { external_registry_username: 'mirror-user', external_registry_password: first }
      const created = await owner
        .createRepoMirrorConfig({ ...at, body: { ...(await mirrorConfig(world)), ...credentials } })
        .answers('success')
      const changed = await owner
        .changeRepoMirrorConfig({ ...at, body: { ...credentials, external_registry_password: second } })
        .answers('success')
      const read = await owner.getRepoMirrorConfig(at).answers('success')
      for (const { answer } of [created, changed, read]) {
        expect(answer.body).not.toContain(first)
        expect(answer.body).not.toContain(second)
      }
    },
  )

  check(
    'createRepoMirrorConfig',
    'a second configuration is refused, and the first one stays',
    { level: 'MUST', cites: 'guide 2.9.5', situation: 'refused.duplicate' },
    async ({ owner, given, expect }) => {
      const mirror = await given.mirror()
      const before = await mirror.read()
      const body = { ...mirror.config, sync_interval: 7200 }
      await owner.createRepoMirrorConfig({ ...mirror.at, body }).answers('refused.duplicate')
      expect(await mirror.read()).toEqual(before)
    },
  )

  check(
    'createRepoMirrorConfig',
    'a repository with a configuration is a mirror, and keeps the configuration when it is made NORMAL',
    { level: 'SHOULD', cites: 'observed createRepoMirrorConfig success, changeRepoState normal' },
    async (world) => {
      const { owner, given, expect } = world
      const { at } = await given.repository()
      await owner.createRepoMirrorConfig({ ...at, body: await mirrorConfig(world) }).succeeds()
      expect(await owner.getRepo(at).succeeds()).toMatchObject({ state: 'MIRROR' })
      const before = await owner.getRepoMirrorConfig(at).succeeds()
      await owner.changeRepoState({ ...at, body: { state: 'NORMAL' } }).succeeds()
      expect(await owner.getRepoMirrorConfig(at).succeeds()).toEqual(before)
    },
  )

  for (const operation of ['createRepoMirrorConfig', 'changeRepoMirrorConfig'] as const)
    check(
      operation,
      'a filter of architectures is kept, or refused where the server has none',
      { level: 'SHOULD', cites: `observed ${operation}`, situation: 'refused.architecture-filter' },
      async (world) => {
        const { owner, given, expect } = world
        const architecture_filter = ['amd64']
        const mirror = operation === 'createRepoMirrorConfig' ? await given.unmadeMirror({}) : await given.mirror()
        const body =
          operation === 'createRepoMirrorConfig' ? { ...mirror.config, architecture_filter } : { architecture_filter }
        const call = owner[operation]({ ...mirror.at, body: body as typeof mirror.config })
        const exchange = await call.exchange()
        if (exchange.answer.status >= 300) {
          call.mustAnswer(exchange, 'refused.architecture-filter')
          return
        }
        expect(await mirror.read()).toMatchObject({ architecture_filter })
        throw new Skip('the target filters architectures')
      },
    )

  check(
    'getRepoMirrorConfig',
    'a repository without a mirror configuration has none to show',
    { level: 'MUST', cites: 'guide 2.9.3', situation: 'missing.configuration' },
    async ({ owner, given }) => {
      const { at } = await given.theRepository()
      await owner.getRepoMirrorConfig(at).answers('missing.configuration')
    },
  )
}
