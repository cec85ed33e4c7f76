import { mirrorConfig } from '../../../fixtures/quay/given-mirror.js'
import type { MirrorConfig } from '../../../fixtures/quay/given-mirror.js'
import type { Level } from '../../../src/checks/verdict.js'
import type { QuayCheck } from '../quay-suite.js'

interface Impossible {
  title: string
  situation: string
  field: Partial<MirrorConfig>
  level?: Level
}

const impossible: Impossible[] = [
  {
    title: 'a robot that does not exist',
    situation: 'refused.unknown-robot',
    field: { robot_username: 'nobody+nothing' },
  },
  { title: 'a start date that is no date', situation: 'refused.invalid-date', field: { sync_start_date: 'tomorrow' } },
  {
    title: 'an external reference without a repository',
    situation: 'refused.invalid-reference',
    field: { external_reference: 'registry' },
  },
  {
    title: 'an external reference with a scheme',
    situation: 'refused.reference-with-scheme',
    field: { external_reference: 'https://quay.io/projectquay/quay' },
    level: 'SHOULD',
  },
  {
    // Where clouds keep the credentials of a machine (RFC 3927 link-local).
    title: 'a link-local address',
    situation: 'refused.forbidden-address',
    field: { external_reference: '169.254.169.254/latest/meta-data' },
  },
  {
    // RFC 6761: no name below .invalid ever resolves.
    title: 'a host that does not exist',
    situation: 'refused.unknown-host',
    field: { external_reference: 'registry.invalid/project/image' },
    level: 'SHOULD',
  },
]

/** What is impossible is refused, for a new configuration as for a change, and changes nothing. */
export function refusalChecks(check: QuayCheck): void {
  for (const { title, situation, field, level = 'MUST' } of impossible) {
    check(
      'createRepoMirrorConfig',
      `${title} is refused, and nothing is configured`,
      { level, cites: 'guide 2.9.5', situation },
      async (world) => {
        const { at } = await world.given.repository()
        const body = { ...(await mirrorConfig(world)), ...field }
        await world.owner.createRepoMirrorConfig({ ...at, body }).answers(situation)
        await world.owner.getRepoMirrorConfig(at).answers('missing.configuration')
      },
    )
    check(
      'changeRepoMirrorConfig',
      `${title} is refused, and nothing is changed`,
      { level, cites: 'guide 2.9.4', situation },
      async ({ owner, given, expect }) => {
        const mirror = await given.mirror()
        const before = await mirror.read()
        await owner.changeRepoMirrorConfig({ ...mirror.at, body: field }).answers(situation)
        expect(await mirror.read()).toEqual(before)
      },
    )
  }

  check(
    'changeRepoMirrorConfig',
    'a password without a user name is refused',
    { level: 'MUST', cites: 'guide 2.9.4', situation: 'refused.password-without-username' },
    async ({ owner, given }) => {
      const mirror = await given.mirror()
      const body = { external_registry_password: given.name('password') }
      await owner.changeRepoMirrorConfig({ ...mirror.at, body }).answers('refused.password-without-username')
    },
  )

  for (const [operation, section] of [
    ['changeRepoMirrorConfig', '2.9.4'],
    ['syncCancel', '2.9.1'],
    ['syncNow', '2.9.2'],
  ] as const)
    check(
      operation,
      'a repository without a mirror configuration has nothing to change, to sync or to cancel',
      { level: 'MUST', cites: `guide ${section}`, situation: 'missing.configuration' },
      async (world) => {
        const { at } = await world.given.theRepository()
        await world.owner[operation]({ ...at, body: { sync_interval: 7200 } }).answers('missing.configuration')
      },
    )
}
