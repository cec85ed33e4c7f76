import { imageIndex } from '../../../fixtures/quay/image.js'
import { pushManifest, registryToken } from '../../../fixtures/quay/push-image.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'
import { Failure } from '../../../src/checks/failure.js'
import type { QuayCheck } from '../quay-suite.js'

const names = ['app-1', 'app-2', 'lib-1', 'lib-2', 'lib-10']

/** Pages and filters of the list of tags. */
export function tagListingChecks(check: QuayCheck): void {
  check(
    'listRepoTags',
    'pages lead through all tags, none twice and none left out',
    { level: 'MUST', cites: 'guide 2.22.4' },
    async (world) => {
      const at = await tagged(world)
      const seen = await everyPage(world, at)
      world.expect(seen.sort()).toEqual(['first', 'second', ...names].sort())
    },
  )

  check(
    'listRepoTags',
    'a filter narrows the list to the names that contain its text, or to the one that equals it',
    { level: 'MUST', cites: 'guide 2.22.4' },
    async (world) => {
      const { owner, expect } = world
      const at = await tagged(world)
      const filtered = async (query: { filter_tag_name?: string; specificTag?: string }) => {
        const { tags } = await owner.listRepoTags({ ...at, ...query }).succeeds()
        return tags.map(({ name }) => name).sort()
      }
      expect(await filtered({ filter_tag_name: 'like:app' })).toEqual(['app-1', 'app-2'])
      expect(await filtered({ filter_tag_name: 'eq:lib-1' })).toEqual(['lib-1'])
      expect(await filtered({ filter_tag_name: 'eq:lib' })).toEqual([])
      expect(await filtered({ specificTag: 'lib-1' })).toEqual(['lib-1'])
    },
  )

  check(
    'listRepoTags',
    'a filter that cannot be read is refused',
    { level: 'MUST', cites: 'guide 2.22.4', situation: 'refused.invalid-filter' },
    async ({ owner, given }) => {
      const { at } = await given.theRepository()
      await owner.listRepoTags({ ...at, filter_tag_name: 'app' }).answers('refused.invalid-filter')
    },
  )

  check(
    'listRepoTags',
    'a pushed tag is listed with its digest and size',
    { level: 'MUST', cites: 'guide 2.22.4' },
    async ({ owner, given, expect }) => {
      const { repository, images } = await given.theRepositoryOfImages()
      const { tags } = await owner.listRepoTags({ ...repository.at, specificTag: 'first' }).succeeds()
      const [{ manifest, layer }] = images
      expect(tags).toMatchObject([
        { name: 'first', manifest_digest: manifest.digest, is_manifest_list: false, size: layer.bytes.length },
      ])
    },
  )

  check(
    'listRepoTags',
    'a list of images is listed as one, with which of them are here',
    { level: 'MUST', cites: 'observed listRepoTags: tags of an index', uses: ['Tag.is_sparse'] },
    async ({ owner, given, expect }) => {
      const { repository, images } = await given.repositoryOfImages()
      const login = given.login(repository)
      const index = imageIndex(images)
      await pushManifest(login, await registryToken(login, 'pull,push'), index, 'all')
      const { tags } = await owner.listRepoTags({ ...repository.at, specificTag: 'all' }).succeeds()
      expect(tags).toMatchObject([
        {
          ...{ name: 'all', manifest_digest: index.digest, is_manifest_list: true, is_sparse: false },
          child_manifests_presence: Object.fromEntries(images.map(({ manifest }) => [manifest.digest, true])),
        },
      ])
    },
  )
}

/** A repository with the tags `first` and `second`, and all of `names`. */
async function tagged({ owner, given }: QuayWorld): Promise<{ repository: string }> {
  const { repository, images } = await given.repositoryOfImages()
  const body = { manifest_digest: images[0].manifest.digest }
  for (const tag of names) await owner.changeTag({ ...repository.at, tag, body }).succeeds()
  return repository.at
}

async function everyPage({ owner }: QuayWorld, at: { repository: string }): Promise<string[]> {
  const seen: string[] = []
  for (let page = 1; page <= 10; page += 1) {
    const found = await owner.listRepoTags({ ...at, page, limit: 3 }).succeeds()
    if (found.tags.length > 3) throw new Failure(`a page of at most 3 tags holds ${found.tags.length}`)
    seen.push(...found.tags.map(({ name }) => name))
    if (!found.has_additional) return seen
  }
  throw new Failure('after 10 pages of 3, has_additional still says that a repository of 7 tags has more')
}
