import type { Tag } from '../../../fixtures/quay/given-tag.js'
import type { Call } from '../../../src/client/call.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { tagState } from '../../../fixtures/quay/requests/tag.js'
import type { QuayCheck } from '../quay-suite.js'
import { needsImmutability } from './needs-immutability.js'

/** One way to change a tag. */
interface Change {
  operationId: 'changeTag' | 'deleteFullTag' | 'restoreTag'
  title: string
  of: (world: QuayWorld, tag: Tag) => Call
}

const move: Change = {
  operationId: 'changeTag',
  title: 'moved',
  of: ({ owner }, { at, otherDigest }) => owner.changeTag({ ...at, body: { manifest_digest: otherDigest } }),
}
const expire: Change = {
  operationId: 'changeTag',
  title: 'made to expire',
  of: ({ owner, now }, { at }) =>
    owner.changeTag({ ...at, body: { expiration: Math.floor(now().getTime() / 1000) + 86_400 } }),
}
const remove: Change = {
  operationId: 'deleteFullTag',
  title: 'deleted',
  of: ({ owner }, { at }) => owner.deleteFullTag(at),
}
const restore: Change = {
  operationId: 'restoreTag',
  title: 'restored to another image',
  of: ({ owner }, { at, otherDigest }) => owner.restoreTag({ ...at, body: { manifest_digest: otherDigest } }),
}

/** Tags that nobody may change: immutable ones, and those of a repository that is read-only or a mirror. */
export function refusalChecks(check: QuayCheck): void {
  for (const change of [move, remove, restore]) {
    for (const state of ['READ_ONLY', 'MIRROR'] as const) {
      check(
        change.operationId,
        `a tag of a repository in state ${state} is not ${change.title}`,
        { level: 'MUST', cites: 'guide 2.15.4', situation: 'refused.read-only', capabilities: ['repo-mirror'] },
        async (world) => {
          const holder = await world.given.repositoryOfImages()
          const tag = await world.given.tag(holder)
          await world.owner.changeRepoState({ ...holder.repository.at, body: { state } }).succeeds()
          await mustStay(world, change, tag, 'refused.read-only')
        },
      )
    }
  }

  for (const change of [move, expire, remove, restore]) {
    const situation = change === expire ? 'refused.immutable-expiration' : 'refused.immutable'
    check(
      change.operationId,
      `an immutable tag is not ${change.title}`,
      { level: 'MUST', cites: 'observed changeTag immutable-on', situation, ...needsImmutability },
      async (world) => {
        const tag = await world.given.tag()
        await world.owner.changeTag({ ...tag.at, body: { immutable: true } }).succeeds()
        await mustStay(world, change, tag, situation)
      },
    )
  }
}

/** Denied means denied: the tag and its history are as before. */
async function mustStay(world: QuayWorld, change: Change, tag: Tag, situation: string): Promise<void> {
  const before = await tagState(world, { parameters: tag.at })
  await change.of(world, tag).answers(situation)
  world.expect(await tagState(world, { parameters: tag.at }), 'the tag, after it was refused').toEqual(before)
}
