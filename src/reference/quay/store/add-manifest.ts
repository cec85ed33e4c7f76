import { readImageConfig } from './image-config.js'
import { createLabel } from './label.js'
import type { Label } from './label.js'
import type { Manifest } from './manifest.js'
import type { Repository } from './repository.js'
import type { Store } from './store.js'

/** Adds a manifest with the labels that it brings along; one that is there already keeps those that it has. */
export function addManifest(store: Store, { manifests, labels }: Repository, manifest: Manifest): void {
  if (manifests.has(manifest.digest)) return
  manifests.set(manifest.digest, manifest)
  labels.set(manifest.digest, labelsOf(store, manifest))
}

function labelsOf({ blobs }: Store, { config, annotations }: Manifest): Label[] {
  const { Labels } = readImageConfig(config && blobs.get(config.digest)).config ?? {}
  return Object.entries({ ...Labels, ...annotations })
    .filter(([key]) => key !== '')
    .map(([key, value]) => createLabel({ key, value, source: 'manifest' }))
}
