import { historyOf, imageIndex, model, ociManifest } from '../../../fixtures/quay/image.js'
import { pushImage, pushManifest, registryToken } from '../../../fixtures/quay/push-image.js'
import type { Image } from '../../../fixtures/quay/image.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { mustDeclare } from '../../must-declare.js'
import type { QuayCheck } from '../quay-suite.js'

/** A manifest is shown as it was pushed, and only where it was pushed. */
export function manifestViewChecks(check: QuayCheck): void {
  check(
    'getRepoManifest',
    'a pushed manifest is shown byte by byte, with what its image says of the layer',
    { level: 'MUST', cites: 'guide 2.8.5, observed getRepoManifest success' },
    async ({ owner, given, expect }) => {
      const repository = await given.repository()
      const { manifest, config, layer, label } = await given.push(given.login(repository), 'shown')
      const shown = await owner.getRepoManifest({ ...repository.at, manifestref: manifest.digest }).succeeds()
      expect(shown).toMatchObject({
        digest: manifest.digest,
        is_manifest_list: false,
        manifest_data: manifest.bytes.toString('utf8'),
        config_media_type: config.mediaType,
      })
      const { created, created_by, author, comment } = historyOf(label)
      expect(shown.layers).toMatchObject([
        { index: 0, blob_digest: layer.digest, compressed_size: layer.bytes.length, is_remote: false, author, comment },
      ])
      expect(shown.layers?.[0]?.command).toEqual([created_by])
      expect(Date.parse(shown.layers?.[0]?.created_datetime ?? '')).toBe(Date.parse(created))
      // Releases before 3.11 do not add the sizes up.
      if ('layers_compressed_size' in shown) expect(shown.layers_compressed_size).toBe(layer.bytes.length)
    },
  )

  check(
    'getRepoManifest',
    'a list of images is shown as one, without layers',
    { level: 'MUST', cites: 'guide 2.8.5, observed getRepoManifest of an index' },
    async ({ owner, given, expect }) => {
      const { repository, images } = await given.repositoryOfImages()
      const login = given.login(repository)
      const index = imageIndex(images)
      await pushManifest(login, await registryToken(login, 'pull,push'), index, 'all')
      const shown = await owner.getRepoManifest({ ...repository.at, manifestref: index.digest }).succeeds()
      expect(shown).toMatchObject({
        digest: index.digest,
        is_manifest_list: true,
        manifest_data: index.bytes.toString('utf8'),
        config_media_type: null,
        layers: null,
      })
      expect(shown.manifest_data).toContain(ociManifest)
    },
  )

  check(
    'getRepoManifest',
    'a manifest of another repository is not found here',
    { level: 'MUST', cites: 'guide 2.8.5', situation: 'missing.manifestref' },
    async ({ owner, given }) => {
      const { images, repository } = await given.theRepositoryOfImages()
      const [{ manifest }] = images
      const { at } = await given.theRepository()
      await owner.getRepoManifest({ ...repository.at, manifestref: manifest.digest }).done()
      await owner.getRepoManifest({ ...at, manifestref: manifest.digest }).answers('missing.manifestref')
    },
  )

  check(
    'getRepoManifest',
    'what is public is shown to others, with its labels',
    { level: 'MUST', cites: 'guide 2.8.5', callers: ['outsider'] },
    async ({ owner, outsider, given, expect }) => {
      const holder = await given.repositoryOfImages()
      const { at, key } = await given.label(await given.manifest(holder))
      const { repository, manifestref } = at
      await outsider.getRepoManifest({ repository, manifestref }).answers('outsider')
      await owner.changeRepoVisibility({ repository, body: { visibility: 'public' } }).succeeds()
      expect(await outsider.getRepoManifest({ repository, manifestref }).succeeds()).toMatchObject({
        digest: manifestref,
      })
      const { labels } = await outsider.listManifestLabels({ repository, manifestref }).succeeds()
      expect(labels.map((label) => label.key)).toContain(key)
      expect(await outsider.getManifestLabel(at).succeeds()).toMatchObject({ key })
    },
  )

  check(
    'getRepoManifest',
    'the card that describes a model is shown when it is asked for',
    { level: 'MUST', cites: 'observed getRepoManifest: include_modelcard', capabilities: ['model-cards'] },
    async (world) => {
      const { owner, given, expect } = world
      mustDeclare(world, 'getRepoManifest', 'include_modelcard')
      const { at } = await given.repository()
      const card = '# A model that is shown'
      const { manifest } = await pushed(world, at, model(given.name('model'), card))
      const shown = (include_modelcard: boolean) =>
        owner.getRepoManifest({ ...at, manifestref: manifest.digest, include_modelcard }).succeeds()
      expect(await shown(true)).toMatchObject({ modelcard: card })
      expect(await shown(false)).not.toHaveProperty('modelcard')
    },
  )

  check(
    'getRepoManifest',
    'a manifest is gone with its repository',
    { level: 'MUST', cites: 'guide 2.8.5', situation: 'missing.repository' },
    async ({ owner, given, expect }) => {
      const repository = await given.repository()
      const { manifest } = await given.push(given.login(repository), 'shown')
      const at = { ...repository.at, manifestref: manifest.digest }
      expect(await owner.getRepoManifest(at).succeeds()).toMatchObject({ digest: manifest.digest })
      await owner.deleteRepository(repository.at).succeeds()
      await owner.getRepoManifest(at).answers('missing.repository')
    },
  )
}

async function pushed({ given }: QuayWorld, at: { repository: string }, image: Image): Promise<Image> {
  await pushImage(given.login({ at }), image, 'shown')
  return image
}
