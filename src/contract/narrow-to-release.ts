import type { OpenApiDocument } from './document.js'
import { narrowDocument } from './narrow-document.js'

/**
 * The contract of one release: without the operations, the parameters and the fields of bodies that it does not know.
 *
 * @throws {RangeError} when the contract has no such release.
 */
export function narrowToRelease(document: OpenApiDocument, release: string): OpenApiDocument {
  const releases = document['x-releases'] ?? []
  const at = releases.indexOf(release)
  if (at < 0) throw new RangeError(`The contract has no release "${release}".`)
  return narrowDocument(document, (thing) => {
    const { 'x-since': since, 'x-until': until } = thing as { 'x-since'?: string; 'x-until'?: string }
    return (
      (since === undefined || releases.indexOf(since) <= at) && (until === undefined || releases.indexOf(until) >= at)
    )
  })
}
