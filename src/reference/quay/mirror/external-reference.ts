import { isForbiddenAddress } from './forbidden-address.js'

/** Where a mirror pulls from. */
export interface UpstreamAddress {
  /** `host[:port]`. */
  registry: string
  repository: string
}

export interface ReferenceProblem {
  /** The situation of the contract. */
  situation:
    'refused.invalid-reference' | 'refused.reference-with-scheme' | 'refused.forbidden-address' | 'refused.unknown-host'
  /** Worded as Quay words it. */
  message: string
}

/**
 * Why `reference` names no repository of another registry; undefined when it does. Unlike an untouched Quay, the reference
 * lets a mirror reach loopback addresses: the upstream of a test is one.
 */
export function referenceProblem(reference: string): ReferenceProblem | undefined {
  if (reference.includes('://')) return problem('reference-with-scheme', 'must not include a URL scheme')
  if (reference.trim() === '') return problem('invalid-reference', 'is required')
  if (/\s/.test(reference)) return problem('invalid-reference', 'must not include whitespace')
  if (/[?#\\%]/.test(reference)) return problem('invalid-reference', 'contains an invalid character')
  const { registry, repository } = upstreamAddress(reference)
  if (registry === '' || repository === '') return problem('invalid-reference', 'must include a repository path')
  if (!URL.canParse(`https://${registry}`))
    return problem('invalid-reference', 'contains an invalid registry authority')
  if (isForbiddenAddress(registry))
    return { situation: 'refused.forbidden-address', message: 'The provided registry location is not allowed' }
  // The top-level domain that never resolves (RFC 6761); other hosts are looked up when the sync begins.
  return /\.invalid(:\d+)?$/.test(registry)
    ? { situation: 'refused.unknown-host', message: `Cannot resolve hostname '${registry}'` }
    : undefined
}

function problem(kind: 'invalid-reference' | 'reference-with-scheme', what: string): ReferenceProblem {
  return { situation: `refused.${kind}`, message: `External registry reference ${what}` }
}

export function upstreamAddress(reference: string): UpstreamAddress {
  const [registry = '', ...rest] = reference.split('/')
  return { registry, repository: rest.join('/') }
}
