import type { QuayCheck } from '../quay-suite.js'

/** The list of labels: those of the image and those that somebody gave, and which of them a filter leaves. */
export function labelListingChecks(check: QuayCheck): void {
  check(
    'listManifestLabels',
    'the labels and the annotations that the image brought along are listed as its own',
    { level: 'MUST', cites: 'guide 2.8.4, observed listManifestLabels success' },
    async ({ owner, given, expect }) => {
      const { at, image } = await given.manifest()
      const { labels } = await owner.listManifestLabels(at).succeeds()
      const own = { source_type: 'manifest', media_type: 'text/plain' }
      expect(byKey(labels)).toMatchObject([
        { key: 'label', value: image.label, ...own },
        { key: 'variant', value: image.variant, ...own },
      ])
    },
  )

  check(
    'listManifestLabels',
    'a filter leaves the labels whose key begins like it',
    { level: 'MUST', cites: 'guide 2.8.4' },
    async ({ owner, given, expect }) => {
      const { at } = await given.manifest()
      for (const key of ['team', 'team.lead', 'no-team'])
        await owner.addManifestLabel({ ...at, body: { key, value: 'x', media_type: 'text/plain' } }).done()
      const filtered = async (filter: string) =>
        byKey((await owner.listManifestLabels({ ...at, filter }).succeeds()).labels).map(({ key }) => key)
      expect(await filtered('team')).toEqual(['team', 'team.lead'])
      expect(await filtered('team.')).toEqual(['team.lead'])
      expect(await filtered('no')).toEqual(['no-team'])
      expect(await filtered('nothing')).toEqual([])
    },
  )

  check(
    'listManifestLabels',
    'a manifest has the labels that were given to it, and not those of another in the same repository',
    { level: 'MUST', cites: 'guide 2.8.4' },
    async ({ owner, given, expect }) => {
      const [one, other] = [await given.manifest(), await given.manifest()]
      const { key } = await given.label(one)
      const keysOf = async ({ at }: typeof one) =>
        (await owner.listManifestLabels(at).succeeds()).labels.map((label) => label.key)
      expect(await keysOf(one)).toContain(key)
      expect(await keysOf(other)).not.toContain(key)
    },
  )
}

function byKey<T extends { key: string }>(labels: readonly T[]): T[] {
  return [...labels].sort((a, b) => (a.key < b.key ? -1 : 1))
}
