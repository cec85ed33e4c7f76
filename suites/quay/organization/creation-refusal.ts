import type { Level } from '../../../src/checks/verdict.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'
import { lasting } from './lasting.js'

interface Refused {
  title: string
  situation: string
  cites: string
  level?: Level
  /** What is asked for; whoever has the name already keeps it. */
  body: (world: QuayWorld) => Promise<{ name: string; email: string }>
  /** Nothing of that name is an organization, before or after. */
  makesNone?: boolean
}

const refusals: Refused[] = [
  {
    title: 'a name of one letter makes no organization',
    situation: 'refused.short-name',
    cites: 'observed createOrganization bad: name',
    body: ({ given }) => Promise.resolve({ name: 'q', email: `${given.name('address')}@example.com` }),
  },
  {
    title: 'a name outside the alphabet of namespaces makes no organization',
    situation: 'refused.invalid-name',
    cites: 'observed createOrganization bad: name',
    body: ({ given }) => {
      const name = given.name('org')
      return Promise.resolve({ name: `${name} Bad!`, email: `${name}@example.com` })
    },
    makesNone: true,
  },
  {
    title: 'an address that is none makes no organization',
    situation: 'refused.invalid-email',
    cites: 'guide 2.11.1',
    body: ({ given }) => Promise.resolve({ name: given.name('org'), email: 'no-address' }),
    makesNone: true,
  },
  {
    title: 'the address of a user makes no organization',
    situation: 'refused.duplicate-email',
    cites: 'observed createOrganization bad: dupmail',
    // A server may be told that organizations share the address of their makers.
    level: 'MAY',
    body: async ({ owner, given }) => {
      const { email = '' } = await owner.getLoggedInUser().succeeds()
      return { name: given.name('org'), email }
    },
    makesNone: true,
  },
  {
    title: 'the name of a user makes no organization',
    situation: 'refused.name-of-user',
    cites: 'guide 2.11.1',
    body: async ({ given }) => ({
      name: await given.userName('owner'),
      email: `${given.name('address')}@example.com`,
    }),
    makesNone: true,
  },
]

/** Organizations that nobody makes. */
export function creationRefusalChecks(check: QuayCheck): void {
  for (const { title, situation, cites, level = 'MUST', body: bodyOf, makesNone } of refusals)
    check('createOrganization', title, { level, cites, situation }, async (world) => {
      const { owner } = world
      const body = await bodyOf(world)
      await owner.createOrganization({ body }).answers(situation)
      if (makesNone) await owner.getOrganization({ orgname: body.name }).answers('missing.orgname')
    })

  check(
    'createOrganization',
    'a name that is taken is refused, and the organization that has it stays',
    { level: 'MUST', cites: 'guide 2.11.1', situation: 'refused.duplicate' },
    async ({ owner, given, expect }) => {
      const name = await given.organization()
      const before = await owner.getOrganization({ orgname: name }).succeeds()
      const body = { name, email: `another-${name}@example.com` }
      await owner.createOrganization({ body }).answers('refused.duplicate')
      expect(lasting(await owner.getOrganization({ orgname: name }).succeeds())).toEqual(lasting(before))
    },
  )

  check(
    'createOrganization',
    'the name of an organization that was deleted just now is not free yet',
    // How long its remains are kept is the server's own affair.
    { level: 'MAY', cites: 'observed createOrganization re-create', situation: 'refused.name-just-deleted' },
    async ({ owner, given }) => {
      const name = await given.organization()
      await owner.deleteAdmindedOrganization({ orgname: name }).done()
      const body = { name, email: `again-${name}@example.com` }
      await owner.createOrganization({ body }).answers('refused.name-just-deleted')
    },
  )

  check(
    'createOrganization',
    'nobody takes over the name of an organization of others',
    { level: 'MUST', cites: 'guide 2.11.1', situation: 'refused.duplicate', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const name = await given.organization()
      const body = { name, email: `another-${name}@example.com` }
      await outsider.createOrganization({ body }).answers('refused.duplicate')
      expect(await outsider.getOrganization({ orgname: name }).succeeds()).toMatchObject({ is_admin: false })
      expect(await owner.getOrganization({ orgname: name }).succeeds()).toMatchObject({ is_admin: true })
    },
  )
}
