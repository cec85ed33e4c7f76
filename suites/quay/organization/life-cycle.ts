import type { QuayCheck } from '../quay-suite.js'

/** An organization is created, shown, deleted, and gone with everything in it. */
export function organizationLifeCycleChecks(check: QuayCheck): void {
  check(
    'createOrganization',
    'a new organization is shown with its address, and its creator administers it',
    { level: 'MUST', cites: 'guide 2.11.1, 2.11.15' },
    async ({ owner, given, expect }) => {
      const name = given.name('org')
      const email = `${name}@example.com`
      await owner.createOrganization({ body: { name, email } }).succeeds()
      const shown = await owner.getOrganization({ orgname: name }).succeeds()
      expect(shown).toMatchObject({ name, email, is_admin: true, is_member: true, ordered_teams: ['owners'] })
      expect(shown.teams).toMatchObject({ owners: { name: 'owners', role: 'admin', member_count: 1, repo_count: 0 } })
    },
  )

  check(
    'createOrganization',
    'contact_email counts before email',
    {
      level: 'MUST',
      cites: 'observed createOrganization, public source: contact_email',
      uses: ['NewOrg.contact_email'],
    },
    async ({ owner, given, expect }) => {
      const name = given.name('org')
      const body = { name, email: `${name}@example.com`, contact_email: `contact-${name}@example.com` }
      await owner.createOrganization({ body }).succeeds()
      expect((await owner.getOrganization({ orgname: name }).succeeds()).email).toBe(body.contact_email)
    },
  )

  check(
    'deleteAdmindedOrganization',
    'an organization is deleted with its repositories, and another stays',
    { level: 'MUST', cites: 'guide 2.11.17' },
    async ({ owner, given, expect }) => {
      const [gone, kept] = [await given.organization(), await given.organization()]
      const repository = await given.repository({ namespace: gone, visibility: 'public' })
      await owner.getRepo(repository.at).succeeds()
      await owner.getOrganization({ orgname: kept }).succeeds()
      await owner.deleteAdmindedOrganization({ orgname: gone }).succeeds()
      await owner.getOrganization({ orgname: gone }).answers('missing.orgname')
      const { answer } = await owner.getRepo(repository.at).exchange()
      expect(answer.status, 'status of a repository of the deleted organization').toBeGreaterThanOrEqual(400)
      expect((await owner.getOrganization({ orgname: kept }).succeeds()).name).toBe(kept)
      const { organizations } = await owner.getLoggedInUser().succeeds()
      expect(organizations.map(({ name }) => name)).not.toContain(gone)
    },
  )
}
