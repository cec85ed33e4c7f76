import { applicationFields } from '../../../fixtures/quay/given-application.js'
import type { GivenApplication } from '../../../fixtures/quay/given-application.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { changedDetails } from '../../../fixtures/quay/requests/organization.js'
import type { QuayCheck } from '../quay-suite.js'
import { lasting } from './lasting.js'

/** OAuth applications: registered, shown with their secret to administrators, changed, deleted. */
export function applicationChecks(check: QuayCheck): void {
  check(
    'createOrganizationApplication',
    'a new application is shown and listed as it was registered',
    { level: 'MUST', cites: 'guide 2.11.4, 2.11.7, 2.11.8' },
    async (world) => {
      const { owner, given, expect } = world
      const orgname = await given.organization()
      const body = applicationFields(world)
      const made = await owner.createOrganizationApplication({ orgname, body }).succeeds()
      expect(made).toMatchObject(body)
      const { client_id } = made
      expect(await owner.getOrganizationApplication({ orgname, client_id }).succeeds()).toEqual(made)
    },
  )

  check(
    'getOrganizationApplications',
    'every application of an organization is listed once, each with an id and a secret of its own',
    { level: 'MUST', cites: 'guide 2.11.8' },
    async ({ owner, given, expect }) => {
      const orgname = await given.organization()
      expect((await owner.getOrganizationApplications({ orgname }).succeeds()).applications).toEqual([])
      const made = [await given.application(orgname), await given.application(orgname)]
      const { applications } = await owner.getOrganizationApplications({ orgname }).succeeds()
      const expected = made.map(({ at, fields, secret }) => ({
        ...fields,
        client_id: at.client_id,
        client_secret: secret,
      }))
      expect(applications).toHaveLength(2)
      expect(applications).toEqual(expect.arrayContaining(expected))
      expect(new Set(expected.flatMap((each) => [each.client_id, each.client_secret])).size).toBe(4)
    },
  )

  for (const operationId of ['createOrganizationApplication', 'updateOrganizationApplication'] as const)
    check(
      operationId,
      'the name of the application that the server makes for itself is refused',
      {
        level: 'MUST',
        cites: `observed ${operationId}, public source: reserved name`,
        situation: 'refused.reserved-name',
        uses: ['NewOrg.contact_email'],
      },
      async (world) => {
        const { owner, given, expect } = world
        const { at, fields } = await given.application(await given.organization())
        const body = { ...applicationFields(world), name: '__quay_bootstrap_app' }
        const call =
          operationId === 'createOrganizationApplication'
            ? owner.createOrganizationApplication({ orgname: at.orgname, body })
            : owner.updateOrganizationApplication({ ...at, body })
        await call.answers('refused.reserved-name')
        const { applications } = await owner.getOrganizationApplications({ orgname: at.orgname }).succeeds()
        expect(applications.map((each) => each.name)).toEqual([fields.name])
      },
    )

  check(
    'updateOrganizationApplication',
    'the details take the place of those of before, and the secret stays',
    { level: 'MUST', cites: 'guide 2.11.5' },
    async (world) => {
      const { owner, given, expect } = world
      const { at, secret } = await given.application()
      const kept = await given.application()
      const shownBefore = await owner.getOrganizationApplication(kept.at).succeeds()
      const body = applicationFields(world)
      const expected = { ...body, client_id: at.client_id, client_secret: secret }
      expect(await owner.updateOrganizationApplication({ ...at, body }).succeeds()).toEqual(expected)
      expect(await owner.getOrganizationApplication(at).succeeds()).toEqual(expected)
      expect(await owner.getOrganizationApplication(kept.at).succeeds(), 'another').toEqual(shownBefore)
    },
  )

  check(
    'deleteOrganizationApplication',
    'a deleted application is gone, and the others stay',
    { level: 'MUST', cites: 'guide 2.11.6' },
    async ({ owner, given, expect }) => {
      const [gone, kept] = [await given.application(), await given.application()]
      const before = await owner.getOrganizationApplication(kept.at).succeeds()
      await owner.getOrganizationApplication(gone.at).succeeds()
      await owner.deleteOrganizationApplication(gone.at).succeeds()
      await owner.getOrganizationApplication(gone.at).answers('missing.client_id')
      await owner.getApplicationInformation({ client_id: gone.at.client_id }).answers('missing.client_id')
      expect(await owner.getOrganizationApplication(kept.at).succeeds()).toEqual(before)
      const { applications } = await owner.getOrganizationApplications({ orgname: kept.at.orgname }).succeeds()
      const listed = applications.map((each) => each.client_id)
      expect([listed.includes(gone.at.client_id), listed.includes(kept.at.client_id)]).toEqual([false, true])
    },
  )

  check(
    'getOrganizationApplication',
    'an application is not to be had by the path of another organization',
    { level: 'MUST', cites: 'guide 2.11.4 to 2.11.6', situation: 'missing.client_id' },
    async (world) => {
      const { owner, given, expect } = world
      const { at, fields, secret } = await given.application()
      const elsewhere = { ...at, orgname: await given.organization() }
      await owner.getOrganizationApplication(elsewhere).answers('missing.client_id')
      const body = applicationFields(world)
      await owner.updateOrganizationApplication({ ...elsewhere, body }).answers('missing.client_id')
      await owner.deleteOrganizationApplication(elsewhere).answers('missing.client_id')
      const kept = { ...fields, client_id: at.client_id, client_secret: secret }
      expect(await owner.getOrganizationApplication(at).succeeds()).toEqual(kept)
    },
  )

  for (const { title, asking, capabilities } of [
    { title: 'every user', asking: ['outsider', 'owner'], capabilities: [] },
    { title: 'nobody in particular', asking: ['anonymous'], capabilities: ['anonymous-access'] },
  ] as const)
    check(
      'getApplicationInformation',
      `${title} is told what an application is, and neither its secret nor where it sends users`,
      { level: 'MUST', cites: 'guide 2.11.18', callers: asking, capabilities },
      async (world) => {
        const organization = await world.given.organization()
        const body = changedDetails(organization)
        await world.owner.changeOrganizationDetails({ orgname: organization, body }).done()
        await world.given.team({ orgname: organization, description: 'Those who count.' })
        const application = await world.given.application(organization)
        for (const caller of asking) await mustBeTold(world, caller, application)
      },
    )

  check(
    'getApplicationInformation',
    'what is told of an application follows its changes',
    { level: 'MUST', cites: 'guide 2.11.5, 2.11.18' },
    async (world) => {
      const { owner, given, expect } = world
      const { at, fields } = await given.application()
      const { client_id } = at
      expect((await owner.getApplicationInformation({ client_id }).succeeds()).name).toBe(fields.name)
      const body = applicationFields(world)
      await owner.updateOrganizationApplication({ ...at, body }).succeeds()
      const { name, description, application_uri: uri } = body
      const told = await owner.getApplicationInformation({ client_id }).succeeds()
      expect(told).toMatchObject({ name, description, uri })
    },
  )
}

async function mustBeTold(world: QuayWorld, caller: 'owner' | 'outsider' | 'anonymous', application: GivenApplication) {
  const { expect } = world
  const { at, fields, secret } = application
  const { client_id, orgname } = at
  const { name, description, application_uri: uri, redirect_uri } = fields
  const told = await world[caller].getApplicationInformation({ client_id }).succeeds()
  expect(told).toMatchObject({ name, description, uri, avatar: { name } })
  // Of the organization, each is told what they may see of it anyway; a target may leave the teams out.
  const own = await world[caller].getOrganization({ orgname }).succeeds()
  const { teams: _, ordered_teams: __, ...organization } = lasting(told.organization)
  const { teams = {}, ordered_teams: ___, ...expected } = lasting(own)
  expect(organization).toEqual(expected)
  expect(told.organization.avatar).toEqual(own.avatar)
  expect(teams).toMatchObject(told.organization.teams ?? {})
  expect(JSON.stringify(told)).not.toContain(secret)
  expect(JSON.stringify(told)).not.toContain(redirect_uri)
}
