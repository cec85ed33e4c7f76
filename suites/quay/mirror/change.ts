import type { MirrorConfig } from '../../../fixtures/quay/given-mirror.js'
import type { QuayCheck } from '../quay-suite.js'

const changes: { field: keyof MirrorConfig; value: unknown }[] = [
  { field: 'is_enabled', value: false },
  { field: 'external_registry_username', value: 'another-user' },
  { field: 'sync_interval', value: 7200 },
  { field: 'sync_start_date', value: '2038-01-19T03:14:07Z' },
  { field: 'root_rule', value: { rule_kind: 'tag_glob_csv', rule_value: ['foo', 'bar*'] } },
  { field: 'skopeo_timeout_interval', value: 900 },
  {
    field: 'external_registry_config',
    value: {
      verify_tls: false,
      unsigned_images: true,
      proxy: {
        http_proxy: 'http://proxy.example.com',
        https_proxy: 'https://proxy.example.com',
        no_proxy: 'example.com',
      },
    },
  },
]

/** Each field of a configuration is changed alone, and the others stay. */
export function changeChecks(check: QuayCheck): void {
  for (const { field, value } of changes) {
    check(
      'changeRepoMirrorConfig',
      `${field} is changed, and nothing else`,
      { level: 'MUST', cites: 'guide 2.9.4' },
      async ({ owner, given, expect }) => {
        const mirror = await given.mirror()
        const before = await mirror.read()
        await owner.changeRepoMirrorConfig({ ...mirror.at, body: { [field]: value } }).succeeds()
        const after = await mirror.read()
        expect(after).toMatchObject({ [field]: value })
        expect({ ...after, [field]: null }).toEqual({ ...before, [field]: null })
      },
    )
  }

  check(
    'changeRepoMirrorConfig',
    'external_reference is changed, and nothing else',
    { level: 'MUST', cites: 'guide 2.9.4' },
    async ({ owner, given, expect }) => {
      const mirror = await given.mirror()
      const before = await mirror.read()
      // On the same host: the target may refuse to mirror from others.
      const external_reference = `${mirror.config.external_reference}-moved`
      await owner.changeRepoMirrorConfig({ ...mirror.at, body: { external_reference } }).succeeds()
      expect(await mirror.read()).toEqual({ ...before, external_reference })
    },
  )

  check(
    'changeRepoMirrorConfig',
    'the robot is changed to another robot of the namespace',
    { level: 'MUST', cites: 'guide 2.9.4' },
    async ({ owner, given, expect }) => {
      const mirror = await given.mirror()
      const robot_shortname = given.name('robot')
      const robot = await owner.createOrgRobot({ orgname: mirror.namespace, robot_shortname, body: {} }).succeeds()
      await owner.changeRepoMirrorConfig({ ...mirror.at, body: { robot_username: robot.name } }).succeeds()
      expect(await mirror.read()).toMatchObject({ robot_username: robot.name })
    },
  )

  check(
    'changeRepoMirrorConfig',
    'a mirror that was disabled is enabled again',
    { level: 'MUST', cites: 'guide 2.9.4' },
    async ({ owner, given, expect }) => {
      const mirror = await given.mirror({ config: { is_enabled: false } })
      expect(await mirror.read()).toMatchObject({ is_enabled: false })
      await owner.changeRepoMirrorConfig({ ...mirror.at, body: { is_enabled: true } }).succeeds()
      expect(await mirror.read()).toMatchObject({ is_enabled: true })
    },
  )
}
