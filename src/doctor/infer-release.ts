import type { ServedApi } from '../capabilities/served-api.js'
import { operationKey } from '../contract/operation-key.js'
import type { Contract } from '../contract/contract.js'
import type { JsonSchema } from '../contract/document.js'
import type { Operation } from '../contract/operation.js'

/** What a target serves says this much of its release. */
export interface InferredRelease {
  /** It serves something that came with this release. */
  atLeast?: { release: string; evidence: string }
  /** It lacks something that came with this release, the oldest such. */
  olderThan?: { release: string; evidence: string }
}

interface Sign {
  release: string
  what: string
  isServed: boolean
}

/** @param lacking capabilities that the target has switched off: what belongs to them says nothing of its release. */
export function inferRelease(contract: Contract, served: ServedApi, lacking: ReadonlySet<string>): InferredRelease {
  const releases = contract.document['x-releases'] ?? []
  const signs = served
    ? [...contract.operations.values()].flatMap((each) => signsOf(contract, each, served, lacking))
    : []
  const byAge = signs.sort((a, b) => releases.indexOf(a.release) - releases.indexOf(b.release))
  const newest = byAge.findLast(({ isServed }) => isServed)
  // What an older release brought and is not there is hidden (shipping servers describe some operations to nobody), or was
  // taken away; only what is newer than all the rest tells of the release.
  const age = newest ? releases.indexOf(newest.release) : -1
  const missing = byAge.find(({ isServed, release }) => !isServed && releases.indexOf(release) > age)
  return {
    ...(newest && { atLeast: { release: newest.release, evidence: `it serves ${newest.what}` } }),
    ...(missing && { olderThan: { release: missing.release, evidence: `it does not serve ${missing.what}` } }),
  }
}

function signsOf(
  { document }: Contract,
  operation: Operation,
  served: NonNullable<ServedApi>,
  lacking: ReadonlySet<string>,
): Sign[] {
  if (operation.internal) return []
  if (operation.capabilities.some((capability) => lacking.has(capability))) return []
  const found = served.get(operationKey(operation))
  const signs: Sign[] = []
  const oldest = document['x-releases']?.[0]
  if (operation.since !== undefined && operation.since !== oldest)
    signs.push({ release: operation.since, what: operation.id, isServed: found !== undefined })
  for (const parameter of operation.parameters) {
    const since = sinceOf(parameter)
    if (found && since !== undefined && parameter.in === 'query')
      signs.push({
        release: since,
        what: `${parameter.name} of ${operation.id}`,
        isServed: found.query.has(parameter.name),
      })
  }
  const name = operation.body?.schema.$ref?.split('/').at(-1) ?? ''
  const schema = document.components.schemas?.[name] ?? operation.body?.schema
  for (const [field, value] of Object.entries(schema?.properties ?? {})) {
    const since = sinceOf(value)
    // A field that is not there proves nothing: the definitions of shipping servers overwrite each other.
    if (found?.fields?.has(field) && since !== undefined)
      signs.push({ release: since, what: `${field} of ${operation.id}`, isServed: true })
  }
  return signs
}

function sinceOf(value: object): string | undefined {
  return (value as JsonSchema)['x-since']
}
