import type { Blobs } from './blobs.js'
import type { Descriptor, Manifest } from './manifest.js'

const modelType = 'application/x-mlmodel'
const titleOfCard = 'README.md'

/** The text that describes a model; undefined for what is none, or has none. */
export function modelCardOf({ artifactType, layers }: Manifest, blobs: Blobs): string | undefined {
  if (artifactType !== modelType) return undefined
  const layer = layers.length === 1 ? layers[0] : layers.find(isCard)
  return layer && blobs.get(layer.digest)?.toString('utf8')
}

function isCard({ annotations }: Descriptor): boolean {
  return annotations?.['org.opencontainers.image.title'] === titleOfCard
}
