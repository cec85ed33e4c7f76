import { join } from 'node:path'
import type { OpenApiDocument } from '../document.js'
import { packageRoot } from '../package-root.js'
import { bundleContract } from './bundle.js'
import { deriveResponses } from './derived-responses.js'
import { applyOverlay, readOverlays } from './overlay.js'
import type { Overlay } from './overlay.js'

export interface Layers {
  documented: OpenApiDocument
  observed: OpenApiDocument
  overlays: Overlay[]
}

/** Builds both layers of the contract of one API from its sources. */
export async function buildLayers(api: string): Promise<Layers> {
  const folder = join(packageRoot(), 'schemas', api)
  const documented = await bundleContract(join(folder, 'openapi.yaml'))
  const overlays = readOverlays(folder)
  let observed = documented
  for (const overlay of overlays) observed = await applyOverlay(observed, overlay)
  deriveResponses(observed)
  return { documented, observed, overlays }
}
