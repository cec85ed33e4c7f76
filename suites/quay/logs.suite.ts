import { logsOfOrganization, logsOfRepository, logsOfUser } from '../../fixtures/quay/logs-of.js'
import { prepared } from '../../fixtures/quay/prepared.js'
import type { QuayWorld } from '../../fixtures/quay/quay-world.js'
import { robotsOfUser } from '../../fixtures/quay/robots-of.js'
import { suite } from './quay-suite.js'
import { logAccessChecks } from './logs/access.js'
import { logActChecks } from './logs/acts.js'
import { logCountChecks } from './logs/counts.js'
import { logDayChecks } from './logs/days.js'
import { exportedFileChecks, logExportChecks } from './logs/export.js'
import { logOfNowChecks } from './logs/now.js'
import { logPageChecks } from './logs/pages.js'
import { logPerformerChecks } from './logs/performer.js'
import { logRefusalChecks } from './logs/refusal.js'

export default suite('logs', ({ check, derive }) => {
  derive.every()
  logActChecks(check)
  logPageChecks(check)
  logPerformerChecks(check)
  logCountChecks(check)
  logAccessChecks(check)
  for (const logs of [logsOfUser, logsOfOrganization, logsOfRepository] as const) logRefusalChecks(check, logs)
  logDayChecks(check, logsOfUser, async ({ given }) => ({ robot: await given.theUserRobot() }))
  logDayChecks(check, logsOfOrganization, async ({ given }) => (await given.theLog()).names)
  logDayChecks(check, logsOfRepository, async ({ given }) => (await given.theLog()).repository)
  logOfNowChecks(check, logsOfUser, () => Promise.resolve({}), actOfUser)
  logOfNowChecks(check, logsOfOrganization, ownOrganization, actInOrganization)
  logOfNowChecks(check, logsOfRepository, ownRepository, actInRepository)
  logExportChecks(check, logsOfUser, () => Promise.resolve({}))
  logExportChecks(check, logsOfOrganization, ownOrganization)
  logExportChecks(check, logsOfRepository, ownRepository)
  exportedFileChecks(check)
})

async function ownOrganization({ given }: QuayWorld) {
  return { orgname: await given.organization() }
}

async function ownRepository({ given }: QuayWorld) {
  return (await given.repository({ namespace: await given.organization() })).at
}

async function actOfUser({ given }: QuayWorld) {
  await given.robot(robotsOfUser)
}

async function actInOrganization({ given }: QuayWorld, { orgname }: { orgname: string }) {
  await given.repository({ namespace: orgname })
}

async function actInRepository({ owner }: QuayWorld, at: { repository: string }) {
  const call = owner.updateRepo({ ...at, body: { description: 'Another.' } })
  await prepared('a description', () => call.done())
}
