/** An image manifest or an index, as it was pushed. */
export interface Manifest {
  digest: string
  mediaType: string
  content: Buffer
  /** Digests of config and layers. */
  blobs: string[]
  /** Undefined for an index. */
  config: Descriptor | undefined
  /** Lowest first; none for an index. */
  layers: Descriptor[]
  annotations: Record<string, string>
  /** What an artifact is that is no image. */
  artifactType: string | undefined
  /** Digests of the manifests that an index lists; undefined for an image. */
  children: string[] | undefined
  /** Bytes of all layers; null for an index, as in Quay's list of tags. */
  layersSize: number | null
}

/** How a manifest names a blob (image-spec, "OCI Content Descriptors"). */
export interface Descriptor {
  mediaType?: string
  digest: string
  size: number
  urls?: string[]
  annotations?: Record<string, string>
}

const indexTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]
export const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  ...indexTypes,
]

/** @returns undefined when `content` is no manifest of `mediaType`. */
export function readManifest(digest: string, mediaType: string, content: Buffer): Manifest | undefined {
  const json = objectIn(content)
  if (json?.schemaVersion !== 2 || !manifestTypes.includes(mediaType)) return undefined
  if (json.mediaType !== undefined && json.mediaType !== mediaType) return undefined
  return indexTypes.includes(mediaType)
    ? readIndex(json, { digest, mediaType, content })
    : readImage(json, { digest, mediaType, content })
}

type Head = Pick<Manifest, 'digest' | 'mediaType' | 'content'>

function readIndex(json: Record<string, unknown>, head: Head): Manifest | undefined {
  const manifests = descriptors(json.manifests)
  if (!manifests) return undefined
  const children = manifests.map((each) => each.digest)
  return { ...head, ...noImage, annotations: annotationsIn(json), children, layersSize: null }
}

const noImage = { blobs: [], config: undefined, layers: [], artifactType: undefined }

function readImage(json: Record<string, unknown>, head: Head): Manifest | undefined {
  const [config] = descriptors([json.config]) ?? []
  const layers = descriptors(json.layers)
  if (!config || !layers) return undefined
  return {
    ...head,
    blobs: [config, ...layers].map((each) => each.digest),
    config,
    layers,
    artifactType: typeof json.artifactType === 'string' ? json.artifactType : undefined,
    annotations: annotationsIn(json),
    children: undefined,
    layersSize: layers.reduce((sum, each) => sum + each.size, 0),
  }
}

function descriptors(value: unknown): Descriptor[] | undefined {
  return Array.isArray(value) && value.every(isDescriptor) ? value : undefined
}

function annotationsIn({ annotations }: Record<string, unknown>): Record<string, string> {
  return typeof annotations === 'object' ? { ...(annotations as Record<string, string> | null) } : {}
}

function isDescriptor(value: unknown): value is Descriptor {
  const each = value as Partial<Descriptor> | null | undefined
  return typeof each?.digest === 'string' && typeof each.size === 'number'
}

function objectIn(content: Buffer): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(content.toString('utf8')) as unknown
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
