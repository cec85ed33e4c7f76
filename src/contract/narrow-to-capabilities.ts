import type { OpenApiDocument } from './document.js'
import { narrowDocument } from './narrow-document.js'

/**
 * The contract of a server that lacks something: without the operations, the parameters and the fields that need it, and with
 * the answers that such a server gives.
 */
export function narrowToCapabilities(document: OpenApiDocument, lacking: ReadonlySet<string>): OpenApiDocument {
  if (lacking.size === 0) return document
  const hides = (capability: string) =>
    lacking.has(capability) && document['x-capabilities']?.[capability]?.refusedWithout !== true
  const narrowed = narrowDocument(document, (thing) => {
    const { 'x-capability': needed = [] } = thing as { 'x-capability'?: string | string[] }
    return ![needed].flat().some(hides)
  })
  return { ...narrowed, 'x-lacks': [...lacking] }
}
