import type { QuayCheck } from '../quay-suite.js'

/** A label is given, shown, listed, and taken away. */
export function labelLifeCycleChecks(check: QuayCheck): void {
  check(
    'addManifestLabel',
    'a new label is shown and listed as somebody gave it',
    { level: 'MUST', cites: 'guide 2.8.3' },
    async ({ owner, given, expect }) => {
      const { at } = await given.manifest()
      const body = { key: 'stage', value: 'tested', media_type: 'text/plain' as const }
      const { label } = await owner.addManifestLabel({ ...at, body }).succeeds()
      expect(label).toMatchObject({ ...body, source_type: 'api' })
      expect(await owner.getManifestLabel({ ...at, labelid: label.id }).succeeds()).toEqual(label)
      const { labels } = await owner.listManifestLabels(at).succeeds()
      expect(labels).toContainEqual(label)
    },
  )

  check(
    'addManifestLabel',
    'a value without a media type is JSON where it is an object or an array, and text where it is not',
    { level: 'MUST', cites: 'observed addManifestLabel: media_type null' },
    async ({ owner, given, expect }) => {
      const { at } = await given.manifest()
      const mediaTypeOf = async (value: string) => {
        const body = { key: 'stage', value, media_type: null }
        return (await owner.addManifestLabel({ ...at, body }).succeeds()).label.media_type
      }
      expect(await mediaTypeOf('{"passed": true}')).toBe('application/json')
      expect(await mediaTypeOf('[1, 2]')).toBe('application/json')
      expect(await mediaTypeOf('{passed}')).toBe('text/plain')
      expect(await mediaTypeOf('12')).toBe('text/plain')
    },
  )

  check(
    'deleteManifestLabel',
    'a deleted label is gone, and the others stay',
    { level: 'MUST', cites: 'guide 2.8.2' },
    async ({ owner, given, expect }) => {
      const manifest = await given.manifest()
      const [gone, kept] = [await given.label(manifest), await given.label(manifest)]
      const idsOf = async () =>
        (await owner.listManifestLabels(manifest.at).succeeds()).labels.map(({ id }) => id).sort()
      const before = await idsOf()
      for (const { at, key } of [gone, kept]) expect(await owner.getManifestLabel(at).succeeds()).toMatchObject({ key })
      await owner.deleteManifestLabel(gone.at).succeeds()
      expect(await idsOf()).toEqual(before.filter((id) => id !== gone.at.labelid))
      await owner.getManifestLabel(gone.at).answers('missing.labelid')
      expect(await owner.getManifestLabel(kept.at).succeeds()).toMatchObject({ key: kept.key, value: kept.value })
    },
  )

  check(
    'deleteManifestLabel',
    'a label that the image brought along is not deleted',
    { level: 'MUST', cites: 'guide 2.8.2', situation: 'refused.label-of-image' },
    async ({ owner, given, expect }) => {
      const { at } = await given.manifest()
      const before = await owner.listManifestLabels(at).succeeds()
      for (const { id } of before.labels)
        await owner.deleteManifestLabel({ ...at, labelid: id }).answers('refused.label-of-image')
      expect(await owner.listManifestLabels(at).succeeds()).toEqual(before)
    },
  )

  for (const operationId of ['getManifestLabel', 'deleteManifestLabel'] as const)
    check(
      operationId,
      'a label of another manifest is not found here',
      { level: 'MUST', cites: 'guide 2.8.1, 2.8.2', situation: 'missing.labelid' },
      async ({ owner, given, expect }) => {
        const [label, other] = [await given.label(), await given.manifest()]
        const { labelid } = label.at
        await owner[operationId]({ ...other.at, labelid }).answers('missing.labelid')
        expect(await owner.getManifestLabel(label.at).succeeds()).toMatchObject({ key: label.key })
      },
    )
}
