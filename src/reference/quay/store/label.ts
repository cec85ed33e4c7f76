import { randomUUID } from 'node:crypto'

/** What is said of a manifest, by the image itself or by somebody who gave it the label. */
export interface Label {
  id: string
  key: string
  value: string
  source: 'manifest' | 'api'
  mediaType: string
}

const longestKey = 255
const keyPattern = /^[a-z0-9](([a-z0-9]|[-.](?![.-]))*[a-z0-9])?$/

// Quay's own list; an administrator may add to it.
const reservedPrefixes = [
  'com.docker.',
  'io.docker.',
  'org.dockerproject.',
  'org.opencontainers.',
  'io.cncf.',
  'io.kubernetes.',
  'io.k8s.',
  'io.quay',
  'com.coreos',
  'com.tectonic',
  'internal',
  'quay',
]

/** Without a media type, the value says by its form what it is. */
export function createLabel(given: Omit<Label, 'id' | 'mediaType'> & { mediaType?: string | null }): Label {
  const { key, value, source, mediaType } = given
  return { id: randomUUID(), key, value, source, mediaType: mediaType ?? mediaTypeOf(value) }
}

/** Whether somebody may give a label of that key. An image brings along whatever it has. */
export function isLabelKey(key: string): boolean {
  return key.length <= longestKey && keyPattern.test(key)
}

export function isReservedLabelKey(key: string): boolean {
  return reservedPrefixes.some((prefix) => key.startsWith(prefix))
}

// Only an object or an array counts as JSON.
function mediaTypeOf(value: string): string {
  const isJson = /^(\{.*\}|\[.*\])$/s.test(value) && parses(value)
  return isJson ? 'application/json' : 'text/plain'
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
