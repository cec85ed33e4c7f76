import { existsSync } from 'node:fs'
import type { InitSettings } from './init-settings.js'
import type { MadeRecord } from './made-record.js'
import { organizationOf } from './token-source.js'
import type { WebSession } from './web-session.js'

/** What init would do, one step a line. Asks, and changes nothing. */
export async function planOf(
  settings: InitSettings,
  superuser: WebSession | undefined,
  record: MadeRecord,
): Promise<string[]> {
  const steps: string[] = []
  for (const { name, password } of [settings.owner, settings.outsider]) {
    const asked = await superuser?.send('GET', `/api/v1/superuser/users/${encodeURIComponent(name)}`)
    if (asked === undefined || asked.status >= 300) steps.push(`would make the user ${name}`)
    else if (password !== undefined) steps.push(`would sign in as the user ${name}, who is there already`)
    else if (record.has({ made: 'user', name })) steps.push(`would give the user ${name} a new password`)
    else steps.push(`would stop: the user ${name} exists and was not made by init`)
  }
  for (const { name } of [settings.superuser, settings.owner, settings.outsider]) {
    const organization = organizationOf(name)
    const asked = await superuser?.send('GET', `/api/v1/organization/${encodeURIComponent(organization)}`)
    const verb = asked !== undefined && asked.status < 300 ? 'would use' : 'would make'
    steps.push(`${verb} the organization ${organization}, with an OAuth application for the tokens of ${name}`)
  }
  steps.push(`would ${existsSync(settings.envFile) ? 'replace' : 'write'} ${settings.envFile}`)
  return steps
}
