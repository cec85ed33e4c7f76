import type { OpenApiDocument } from './document.js'
import { narrowDocument } from './narrow-document.js'

/** The contract of a server that lacks something: without the operations, the parameters and the fields that need it. */
export function narrowToCapabilities(document: OpenApiDocument, lacking: ReadonlySet<string>): OpenApiDocument {
  if (lacking.size === 0) return document
  return narrowDocument(document, (thing) => {
    const { 'x-capability': needed = [] } = thing as { 'x-capability'?: string | string[] }
    return ![needed].flat().some((capability) => lacking.has(capability))
  })
}
