import { Contract } from '../contract/contract.js'
import type { Layer } from '../contract/contract.js'

export type Layers = Record<Layer, Contract>

/** Both layers of the contract of one API. */
export interface ReleasedLayers {
  /** With what any release has. */
  ever: Layers
  /** With what the release has that counts. */
  now: Layers
}

/** @param release without it, all of them count. */
export function loadLayers(api: string, release: string | undefined): ReleasedLayers {
  const ever = layersOf(api)
  return { ever, now: release === undefined ? ever : layersOf(api, release) }
}

function layersOf(api: string, release?: string): Layers {
  return { documented: layerOf(api, 'documented', release), observed: layerOf(api, 'observed', release) }
}

// To read a layer takes longer than to compare with it.
const loaded = new Map<string, Contract>()

function layerOf(api: string, layer: Layer, release?: string): Contract {
  const key = [api, layer, release].join(' ')
  const contract = loaded.get(key) ?? Contract.load(api, layer, release)
  loaded.set(key, contract)
  return contract
}
