import { messageFields } from '../../../fixtures/quay/given-global-message.js'
import type { MessageFields } from '../../../fixtures/quay/given-global-message.js'
import type { QuayOperations } from '../../../fixtures/quay/quay-world.js'
import { others } from '../others.js'
import type { QuayCheck } from '../quay-suite.js'

const looks = [
  { media_type: 'text/plain', severity: 'info' },
  { media_type: 'text/markdown', severity: 'warning' },
  { media_type: 'text/markdown', severity: 'error' },
] as const

const bySuperuser = { callers: ['superuser'], capabilities: ['superuser'] }
const intrusive = 'it shows a message to everybody'

/** Messages to everybody. */
export function globalMessageChecks(check: QuayCheck): void {
  check(
    'createGlobalMessage',
    'messages of every kind are shown as they were made',
    { level: 'MUST', cites: 'guide 2.6.1, 2.6.2', ...bySuperuser },
    async (world) => {
      const { owner, superuser, expect } = world
      const made = looks.map((look) => messageFields(world, look))
      for (const message of made) await superuser.createGlobalMessage({ body: { message } }).succeeds()
      const shown = await listed(owner, made)
      expect(shown.map(({ uuid: _, ...message }) => message)).toEqual(made)
    },
  )

  for (const { caller, title, capabilities } of others)
    check(
      'getGlobalMessages',
      `${title} is shown what the owner is shown`,
      {
        ...{ level: 'MUST', cites: 'guide 2.6.2', intrusive },
        callers: [...bySuperuser.callers, caller],
        capabilities: [...bySuperuser.capabilities, ...capabilities],
      },
      async (world) => {
        const { fields, uuid } = await world.given.theGlobalMessage()
        for (const each of [world.owner, world[caller]])
          world.expect(await listed(each, [fields])).toEqual([{ uuid, ...fields }])
      },
    )

  check(
    'getGlobalMessages',
    'messages are listed once each, from their making to their end, and each has a name of its own',
    { level: 'MUST', cites: 'guide 2.6.2', ...bySuperuser, intrusive },
    async (world) => {
      const { owner, superuser, given, expect } = world
      await owner.getGlobalMessages().succeeds()
      const [first, second] = [await given.globalMessage(), await given.globalMessage()]
      const { messages } = await owner.getGlobalMessages().succeeds()
      const names = messages.map(({ uuid }) => uuid)
      expect([...new Set(names)], 'messages listed once').toEqual(names)
      expect(names).toEqual(expect.arrayContaining([first.uuid, second.uuid]))
      await superuser.deleteGlobalMessage({ uuid: first.uuid }).done()
      expect(await listed(owner, [first.fields, second.fields])).toEqual([{ uuid: second.uuid, ...second.fields }])
    },
  )

  check(
    'deleteGlobalMessage',
    'a message goes, and the others stay',
    { level: 'MUST', cites: 'guide 2.6.3', ...bySuperuser },
    async ({ owner, superuser, given, expect }) => {
      const [stays, goes] = [await given.globalMessage(), await given.globalMessage()]
      await superuser.deleteGlobalMessage({ uuid: goes.uuid }).succeeds()
      expect(await listed(owner, [stays.fields, goes.fields])).toEqual([{ uuid: stays.uuid, ...stays.fields }])
    },
  )
}

/** Those of the messages that the caller is shown, in the order in which they were made. */
async function listed(caller: QuayOperations, made: MessageFields[]) {
  const { messages } = await caller.getGlobalMessages().succeeds()
  const texts = made.map(({ content }) => content)
  return messages
    .filter(({ content }) => texts.includes(content))
    .sort((one, other) => texts.indexOf(one.content) - texts.indexOf(other.content))
}
