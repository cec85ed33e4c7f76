import { join } from 'node:path'
import { Contract } from '../contract.js'
import type { OpenApiDocument } from '../document.js'
import { packageRoot } from '../package-root.js'
import { BuildError } from './build-error.js'
import { bundleContract } from './bundle.js'
import { capabilityProblems } from './capability-problems.js'
import { deriveResponses } from './derived-responses.js'
import { intrusiveProblems } from './intrusive-problems.js'
import { applyOverlay, readOverlays } from './overlay.js'
import type { Overlay } from './overlay.js'
import { releaseProblems } from './release-problems.js'

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
  const contract = new Contract('observed', observed)
  const problems = [...capabilityProblems(contract), ...intrusiveProblems(contract), ...releaseProblems(contract)]
  if (problems.length > 0) throw new BuildError(problems)
  return { documented, observed, overlays }
}
