import { buildFields } from '../../../fixtures/quay/given-build.js'
import { prepared } from '../../../fixtures/quay/prepared.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

interface Refused {
  title: string
  situation: string
  cites: string
  callers?: string[]
  body: (world: QuayWorld) => Promise<Record<string, string>>
}

const archive_url = 'https://archive.invalid/source.tar.gz'

const refusals: Refused[] = [
  {
    title: 'nothing is built of nothing',
    situation: 'refused.no-archive',
    cites: 'observed requestRepoBuild bad: {}',
    body: () => Promise.resolve({}),
  },
  {
    title: 'an archive that lies neither on HTTP nor on HTTPS is not built',
    situation: 'refused.invalid-url',
    cites: 'observed requestRepoBuild bad: archive_url',
    body: () => Promise.resolve({ archive_url: 'file:///etc/passwd' }),
  },
  {
    title: 'a file that was never uploaded is not built',
    situation: 'refused.unknown-file',
    cites: 'observed requestRepoBuild bad: file_id',
    body: ({ given }) => Promise.resolve({ file_id: given.name('file') }),
  },
  {
    title: 'a robot that there is not pulls nothing',
    situation: 'refused.unknown-robot',
    cites: 'observed requestRepoBuild bad: pull_robot',
    body: async ({ given }) => ({ archive_url, pull_robot: `${await given.theOrganization()}+nobody` }),
  },
  {
    title: 'a robot of others pulls nothing',
    situation: 'refused.foreign-robot',
    cites: 'observed requestRepoBuild, public source: AdministerOrganizationPermission',
    callers: ['outsider'],
    body: async ({ outsider, given }) => {
      const name = given.name('org')
      const organization = { name, email: `${name}@example.com` }
      await prepared('an organization of others', () => outsider.createOrganization({ body: organization }).done())
      const robot = { orgname: name, robot_shortname: 'puller' }
      await prepared('a robot of others', () => outsider.createOrgRobot({ ...robot, body: {} }).done())
      return { archive_url, pull_robot: `${name}+puller` }
    },
  },
]

/** Builds that nobody starts or stops. */
export function buildRefusalChecks(check: QuayCheck): void {
  for (const { title, situation, cites, callers = [], body: bodyOf } of refusals)
    check('requestRepoBuild', title, { level: 'MUST', cites, situation, callers }, async (world) => {
      const { owner, given, expect } = world
      const { at } = await given.repository()
      await owner.requestRepoBuild({ ...at, body: await bodyOf(world) }).answers(situation)
      expect((await owner.getRepoBuilds(at).succeeds()).builds).toEqual([])
    })

  check(
    'requestRepoBuild',
    'nothing is built for a repository that is read-only',
    {
      level: 'MUST',
      cites: 'observed requestRepoBuild mirror-state',
      situation: 'refused.read-only',
      capabilities: ['repo-mirror'],
    },
    async (world) => {
      const { owner, given, expect } = world
      const { at } = await given.repository()
      await readOnly(world, at)
      await owner.requestRepoBuild({ ...at, body: await buildFields(world) }).answers('refused.read-only')
      expect((await owner.getRepoBuilds(at).succeeds()).builds).toEqual([])
    },
  )

  check(
    'cancelRepoBuild',
    'nothing is cancelled in a repository that is read-only',
    {
      level: 'MUST',
      cites: 'observed cancelRepoBuild, by hand: read-only',
      situation: 'refused.read-only',
      capabilities: ['repo-mirror'],
    },
    async (world) => {
      const { owner, given, expect } = world
      const { at } = await given.build()
      await readOnly(world, { repository: at.repository })
      await owner.cancelRepoBuild(at).answers('refused.read-only')
      expect((await owner.getRepoBuild(at).succeeds()).phase).not.toBe('cancelled')
    },
  )
}

async function readOnly({ owner }: QuayWorld, at: { repository: string }): Promise<void> {
  await prepared('a read-only repository', () => owner.changeRepoState({ ...at, body: { state: 'READ_ONLY' } }).done())
}
