/** Where a mirror pulls from. */
export interface UpstreamAddress {
  /** `host[:port]`. */
  registry: string
  repository: string
}

/** Why `reference` names no repository of another registry; undefined when it does. Worded as Quay words it. */
export function referenceProblem(reference: string): string | undefined {
  if (reference.trim() === '') return 'External registry reference is required'
  if (/\s/.test(reference)) return 'External registry reference must not include whitespace'
  if (reference.includes('://')) return 'External registry reference must not include a URL scheme'
  if (/[?#\\%]/.test(reference)) return 'External registry reference contains an invalid character'
  const { registry, repository } = upstreamAddress(reference)
  if (registry === '' || repository === '') return 'External registry reference must include a repository path'
  if (!URL.canParse(`https://${registry}`)) return 'External registry reference contains an invalid registry authority'
  // The top-level domain that never resolves (RFC 6761); the names of other hosts are looked up when the sync begins.
  return /\.invalid(:\d+)?$/.test(registry) ? `Cannot resolve hostname '${registry}'` : undefined
}

export function upstreamAddress(reference: string): UpstreamAddress {
  const [registry = '', ...rest] = reference.split('/')
  return { registry, repository: rest.join('/') }
}
