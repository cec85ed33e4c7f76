/** A body as it arrived. */
export interface RawBody {
  contentType: string | undefined
  content: Buffer | undefined
}

/** Attributes that were sent, or what is wrong with the whole body, as the contract names it. */
export type RawParameters = { attributes: Record<string, unknown> } | { malformed: string }

/** Reads a body of any media type that is taken: JSON or a form. */
export function rawParameters({ contentType, content }: RawBody): RawParameters {
  if (content === undefined || content.length === 0) return { malformed: 'no-body' }
  const text = content.toString('utf8')
  const mediaType = (contentType ?? '').split(';')[0]?.trim().toLowerCase()
  if (mediaType === 'application/x-www-form-urlencoded') return { attributes: formAttributes(text) }
  if (mediaType !== 'application/json') return { malformed: 'content-type' }
  try {
    const value = JSON.parse(text) as unknown
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? { attributes: value as Record<string, unknown> } : { malformed: 'root-type' }
  } catch {
    return { malformed: 'invalid-json' }
  }
}

/** `name=value`, and `name[]=value` for lists. */
function formAttributes(text: string): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const list = /^(.*)\[\]$/.exec(name)?.[1]
    if (list === undefined) attributes[name] = value
    else attributes[list] = [...((attributes[list] ?? []) as unknown[]), value]
  }
  return attributes
}
