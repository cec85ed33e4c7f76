import { joinTeam } from '../../../fixtures/quay/given-team.js'
import { changedDetails } from '../../../fixtures/quay/requests/organization.js'
import { others } from '../others.js'
import type { QuayCheck } from '../quay-suite.js'
import { lasting } from './lasting.js'

/** What everybody is shown of an organization. */
const open = ['avatar', 'email', 'is_admin', 'is_member', 'name']
const ofMembers = ['ordered_teams', 'quota_report', 'quotas', 'teams']

/** The details of an organization: who changes them, and who is shown how many. */
export function detailChecks(check: QuayCheck): void {
  check(
    'changeOrganizationDetails',
    'the details are shown as they were set',
    { level: 'MUST', cites: 'guide 2.11.15, 2.11.16' },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      const { at } = await given.team({ orgname, description: 'Those who count.' })
      const { tag_expiration_s: _, ...details } = changedDetails(orgname)
      const changed = await owner.changeOrganizationDetails({ orgname, body: details }).succeeds()
      expect(changed).toMatchObject({ ...details, name: orgname, avatar: { name: orgname } })
      const { teamname } = at
      const team = { name: teamname, description: 'Those who count.', role: 'member', avatar: { name: teamname } }
      expect(changed.teams).toMatchObject({ [teamname]: team })
      expect(lasting(await owner.getOrganization({ orgname }).succeeds())).toEqual(lasting(changed))
      expect((await owner.getOrganization({ orgname }).succeeds()).avatar).toEqual(changed.avatar)
      const body = { invoice_email: false, invoice_email_address: null }
      await owner.changeOrganizationDetails({ orgname, body }).succeeds()
      expect(await owner.getOrganization({ orgname }).succeeds()).toMatchObject({ ...details, ...body })
    },
  )

  for (const { field, capabilities } of [
    ...(['email', 'invoice_email', 'invoice_email_address'] as const).map((field) => ({ field, capabilities: [] })),
    { field: 'tag_expiration_s', capabilities: ['tag-expiration'] } as const,
  ])
    check(
      'changeOrganizationDetails',
      `a change of ${field} leaves everything else as it was`,
      { level: 'MUST', cites: 'guide 2.11.16', capabilities },
      async ({ owner, given, expect }) => {
        const orgname = await given.organization()
        const before = await owner.getOrganization({ orgname }).succeeds()
        const body = { [field]: changedDetails(orgname)[field] }
        await owner.changeOrganizationDetails({ orgname, body }).succeeds()
        const after = await owner.getOrganization({ orgname }).succeeds()
        expect(lasting(after)).toEqual({ ...lasting(before), ...body })
      },
    )

  check(
    'changeOrganizationDetails',
    'contact_email counts before email, and null takes the address away',
    { level: 'MUST', cites: 'observed changeOrganizationDetails: contact_email', uses: ['UpdateOrg.contact_email'] },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      const body = { email: `first-${orgname}@example.com`, contact_email: `contact-${orgname}@example.com` }
      await owner.changeOrganizationDetails({ orgname, body }).succeeds()
      expect((await owner.getOrganization({ orgname }).succeeds()).email).toBe(body.contact_email)
      await owner.changeOrganizationDetails({ orgname, body: { contact_email: null } }).succeeds()
      expect((await owner.getOrganization({ orgname }).succeeds()).email).toBe('')
    },
  )

  check(
    'changeOrganizationDetails',
    'an address that is none is refused, and the one of before stays',
    { level: 'MUST', cites: 'guide 2.11.16', situation: 'refused.invalid-email' },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      const before = await owner.getOrganization({ orgname }).succeeds()
      const body = { email: 'no-address' }
      await owner.changeOrganizationDetails({ orgname, body }).answers('refused.invalid-email')
      expect(lasting(await owner.getOrganization({ orgname }).succeeds())).toEqual(lasting(before))
    },
  )

  for (const { caller, title, capabilities } of others)
    check(
      'getOrganization',
      `${title} is shown neither address, teams nor settings`,
      { level: 'MUST', cites: `observed getOrganization ${caller}`, callers: [caller], capabilities },
      async (world) => {
        const { expect } = world
        const orgname = await world.given.theOrganization()
        const seen = await world[caller].getOrganization({ orgname }).succeeds()
        expect(Object.keys(seen).sort()).toEqual(open)
        expect(seen).toMatchObject({ name: orgname, email: '', is_admin: false, is_member: false })
      },
    )

  check(
    'getOrganization',
    'a member is shown the teams, and neither the address nor the settings',
    { level: 'MUST', cites: 'observed getOrganization, public source: org_view', callers: ['outsider'] },
    async (world) => {
      const { outsider, given, expect } = world
      const orgname = await given.organization()
      const description = 'Those who count.'
      const [own, other] = [await given.team({ orgname, description }), await given.team({ orgname })]
      await joinTeam(world, own, await given.userName('outsider'))
      const seen = await outsider.getOrganization({ orgname }).succeeds()
      expect(
        Object.keys(seen)
          .filter((field) => !ofMembers.includes(field))
          .sort(),
      ).toEqual(open)
      expect(seen).toMatchObject({ email: '', is_admin: false, is_member: true, avatar: { name: orgname } })
      expect(seen.teams).toMatchObject({
        [own.at.teamname]: { can_view: true, member_count: 1, description, avatar: { name: own.at.teamname } },
        [other.at.teamname]: { can_view: false, member_count: 0 },
      })
      expect(seen.ordered_teams).toEqual(['owners', own.at.teamname, other.at.teamname])
    },
  )
}
