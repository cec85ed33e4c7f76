/** What happened to an image, one entry a layer, layers without content too (image-spec, "Image Configuration"). */
export interface LayerHistory {
  created?: string
  created_by?: string
  author?: string
  comment?: string
  empty_layer?: boolean
}

export interface ImageConfig {
  created?: string
  author?: string
  config?: { Labels?: Record<string, string> | null; Cmd?: string[] | null }
  history?: LayerHistory[] | null
}

/** @returns an empty one for what is none: an artifact has a configuration of its own kind. */
export function readImageConfig(content: Buffer | undefined): ImageConfig {
  try {
    const value = JSON.parse(content?.toString('utf8') ?? '') as unknown
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
