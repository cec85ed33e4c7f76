import { bundle, createConfig } from '@redocly/openapi-core'
import type { OpenApiDocument } from '../document.js'
import { BuildError } from './build-error.js'

/** Reads an OpenAPI document and everything it refers to, and returns it as one document. */
export async function bundleContract(file: string): Promise<OpenApiDocument> {
  const { bundle: bundled, problems } = await bundle({ ref: file, config: await createConfig({}) })
  if (problems.length > 0) {
    throw new BuildError(problems.map(({ message, location }) => `${file}${location[0]?.pointer ?? ''}: ${message}`))
  }
  // The bundler may hand out the same object at two places; an overlay must not change both.
  return JSON.parse(JSON.stringify(bundled.parsed)) as OpenApiDocument
}
