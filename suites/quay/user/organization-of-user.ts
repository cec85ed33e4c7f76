import type { QuayOperations, QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { Failure } from '../../../src/checks/failure.js'
import type { QuayCheck } from '../quay-suite.js'

type Source = 'getLoggedInUser' | 'getUserInformation'

/** The organizations that an account is shown with. */
export function organizationOfUserChecks(check: QuayCheck): void {
  for (const { source, other } of [
    { source: 'getLoggedInUser', other: 'getUserInformation' },
    { source: 'getUserInformation', other: 'getLoggedInUser' },
  ] as const) {
    check(
      source,
      'an organization is listed from the moment that it is made, once, with the right of the user in it',
      { level: 'MUST', cites: 'guide 2.26.2' },
      async (world) => {
        await organizations(world, source)
        const orgname = await world.given.organization()
        const listed = (await organizations(world, source)).filter(({ name }) => name === orgname)
        world.expect(listed).toMatchObject([{ name: orgname, is_org_admin: true, can_create_repo: true }])
      },
    )

    check(
      source,
      `every organization is listed once, as by ${other}`,
      { level: 'MUST', cites: 'guide 2.26.2' },
      async (world) => {
        const namesBy = async (operation: Source) => (await organizations(world, operation)).map(({ name }) => name)
        await world.given.theOrganization()
        // Organizations come and go meanwhile; what was there before and after was there in between.
        const before = await namesBy(other)
        const listed = await namesBy(source)
        const after = await namesBy(other)
        const lasting = before.filter((name) => after.includes(name))
        world
          .expect(
            lasting.filter((name) => !listed.includes(name)),
            'organizations left out',
          )
          .toEqual([])
        world.expect([...new Set(listed)], 'organizations listed once').toEqual(listed)
      },
    )
  }

  check(
    'getLoggedInUser',
    'the organizations of one user are not listed as those of another',
    { level: 'MUST', cites: 'guide 2.26.2', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const orgname = await given.theOrganization()
      const administered = async (caller: QuayOperations) => {
        const { organizations: all } = await caller.getLoggedInUser().succeeds()
        return all.filter(({ is_org_admin }) => is_org_admin).map(({ name }) => name)
      }
      const own = await administered(owner)
      expect(own).toContain(orgname)
      const theirs = await administered(outsider)
      expect(theirs).not.toContain(orgname)
      // Two users may administer one organization together; then the organization says so too.
      for (const shared of theirs.filter((name) => own.includes(name)))
        expect(await outsider.getOrganization({ orgname: shared }).succeeds()).toMatchObject({ is_admin: true })
    },
  )
}

async function organizations({ owner, given }: QuayWorld, source: Source) {
  const username = await given.userName('owner')
  const call = source === 'getLoggedInUser' ? owner.getLoggedInUser() : owner.getUserInformation({ username })
  const account = await call.succeeds()
  if (account.organizations === undefined) throw new Failure(`${source} shows its user no organizations`)
  return account.organizations
}
