import type { Blobs } from '../store/blobs.js'
import { readImageConfig } from '../store/image-config.js'
import type { ImageConfig, LayerHistory } from '../store/image-config.js'
import type { Label } from '../store/label.js'
import type { Descriptor, Manifest } from '../store/manifest.js'
import { mailDate } from './dates.js'

/** The answer of getRepoManifest. */
export function manifestBody({ digest, content, children, config, layers, layersSize }: Manifest, blobs: Blobs) {
  return {
    digest,
    is_manifest_list: children !== undefined,
    manifest_data: content.toString('utf8'),
    config_media_type: config?.mediaType ?? null,
    layers_compressed_size: layersSize ?? 0,
    layers: config ? layerBodies(layers, readImageConfig(blobs.get(config.digest))) : null,
  }
}

export function labelBody({ id, key, value, source, mediaType }: Label) {
  return { id, key, value, source_type: source, media_type: mediaType }
}

// The digest of a gzipped tar without entries, by which Quay names a layer that has no content.
const emptyLayer: Descriptor = {
  digest: 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4',
  size: 32,
}

function layerBodies(layers: Descriptor[], config: ImageConfig) {
  const withContent = layers.values()
  return historyOf(config, layers.length).map((history, index) => {
    const layer = history.empty_layer ? emptyLayer : (withContent.next().value ?? emptyLayer)
    return { index, ...layerBody(layer, history) }
  })
}

// Without a history, the last layer stands for the whole image.
function historyOf({ history, created, author, config }: ImageConfig, count: number): LayerHistory[] {
  if (history && history.length > 0) return history
  const whole = { created, author, created_by: config?.Cmd?.join(' ') }
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? (whole as LayerHistory) : {}))
}

function layerBody({ digest, size, urls }: Descriptor, { created, created_by, author, comment }: LayerHistory) {
  return {
    compressed_size: size,
    is_remote: urls !== undefined,
    urls: urls ?? null,
    command: created_by ? [created_by] : null,
    comment: comment ?? null,
    author: author ?? null,
    blob_digest: digest,
    created_datetime: created ? mailDate(new Date(created)) : null,
  }
}
