import { labelsState } from '../../../fixtures/quay/requests/manifest.js'
import type { QuayCheck } from '../quay-suite.js'

/** Labels that nobody may give, and repositories in which nobody gives or takes one. */
export function labelRefusalChecks(check: QuayCheck): void {
  check(
    'addManifestLabel',
    'a key that is reserved for the image or the server is refused',
    { level: 'MUST', cites: 'observed addManifestLabel bad: key', situation: 'refused.reserved-key' },
    async (world) => {
      const { at } = await world.given.manifest()
      const before = await labelsState(world, { parameters: at })
      for (const key of ['com.docker.stage', 'org.opencontainers.stage', 'io.kubernetes.stage']) {
        const body = { key, value: 'x', media_type: 'text/plain' as const }
        await world.owner.addManifestLabel({ ...at, body }).answers('refused.reserved-key')
      }
      world.expect(await labelsState(world, { parameters: at })).toEqual(before)
    },
  )

  check(
    'addManifestLabel',
    'a key that is too long is refused',
    { level: 'MUST', cites: 'observed addManifestLabel bad: key', situation: 'refused.invalid-key' },
    async (world) => {
      const { at } = await world.given.manifest()
      const before = await labelsState(world, { parameters: at })
      const body = { key: 'k'.repeat(256), value: 'x', media_type: 'text/plain' as const }
      await world.owner.addManifestLabel({ ...at, body }).answers('refused.invalid-key')
      world.expect(await labelsState(world, { parameters: at })).toEqual(before)
    },
  )

  for (const state of ['READ_ONLY', 'MIRROR'] as const) {
    check(
      'addManifestLabel',
      `a manifest of a repository in state ${state} is given no label`,
      { level: 'MUST', cites: 'guide 2.15.4', situation: 'refused.read-only', capabilities: ['repo-mirror'] },
      async (world) => {
        const { at } = await world.given.manifest(await world.given.repositoryOfImages())
        await world.owner.changeRepoState({ repository: at.repository, body: { state } }).succeeds()
        const before = await labelsState(world, { parameters: at })
        const body = { key: 'stage', value: 'x', media_type: 'text/plain' as const }
        await world.owner.addManifestLabel({ ...at, body }).answers('refused.read-only')
        world.expect(await labelsState(world, { parameters: at })).toEqual(before)
      },
    )

    check(
      'deleteManifestLabel',
      `a manifest of a repository in state ${state} keeps its labels`,
      { level: 'MUST', cites: 'guide 2.15.4', situation: 'refused.read-only', capabilities: ['repo-mirror'] },
      async (world) => {
        const { at, key } = await world.given.label(await world.given.manifest(await world.given.repositoryOfImages()))
        await world.owner.changeRepoState({ repository: at.repository, body: { state } }).succeeds()
        await world.owner.deleteManifestLabel(at).answers('refused.read-only')
        world.expect(await world.owner.getManifestLabel(at).succeeds()).toMatchObject({ key })
      },
    )
  }
}
