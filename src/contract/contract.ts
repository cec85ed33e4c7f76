import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { methods } from './document.js'
import type { OpenApiDocument, OperationObject, ParameterObject, Ref, ResponseObject } from './document.js'
import { resolveOutcome } from './outcomes.js'
import { pathMatcher } from './match-path.js'
import type { PathMatch } from './match-path.js'
import { narrowToCapabilities } from './narrow-to-capabilities.js'
import { narrowToRelease } from './narrow-to-release.js'
import { packageRoot } from './package-root.js'
import type { Operation } from './operation.js'

export type Layer = 'documented' | 'observed'

/** What an operation answers in one situation. */
export interface Outcome {
  /** Status -> the response, by the contract. More than one when an operation has several ways to succeed. */
  responses: Record<number, ResponseObject>
  /** Name of the body class: one of components.responses, or `Success`. */
  body: string
  /** The erratum that says so, where the guide does not. */
  erratum?: string
}

/** One layer of the contract of one API: every question about what a server may answer is asked here. */
export class Contract {
  readonly operations: ReadonlyMap<string, Operation>
  readonly match: (method: string, pathname: string) => PathMatch | undefined

  constructor(
    readonly layer: Layer,
    readonly document: OpenApiDocument,
  ) {
    this.operations = new Map(operationsOf(document).map((operation) => [operation.id, operation]))
    this.match = pathMatcher(this.operations.values())
  }

  /**
   * @param api name of a folder of schemas/, e.g. `quay`.
   * @param release the only release that counts; without it, every operation and field of any release.
   */
  static load(api: string, layer: Layer, release?: string): Contract {
    const file = join(packageRoot(), 'schemas', api, 'generated', `${layer}.json`)
    const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument
    return new Contract(layer, release === undefined ? document : narrowToRelease(document, release))
  }

  /** The same for a server that lacks some capabilities. */
  without(lacks: readonly string[]): Contract {
    return lacks.length === 0 ? this : new Contract(this.layer, narrowToCapabilities(this.document, new Set(lacks)))
  }

  /** @throws {RangeError} when the contract has no such operation. */
  operation(id: string): Operation {
    const operation = this.operations.get(id)
    if (!operation) throw new RangeError(`The contract has no operation "${id}".`)
    return operation
  }

  outcome(id: string, situation: string): Outcome {
    const operation = this.operation(id)
    // An operation may have a line for what the valid request is answered, where that is no success at all.
    if (situation === 'success' && !operation.outcomes.success)
      return { body: 'Success', responses: successesOf(operation) }
    const line = resolveOutcome(this.document, operation, situation)
    const erratum = line['x-erratum'] === undefined ? {} : { erratum: line['x-erratum'] }
    if (line.body === 'Success') return { body: 'Success', responses: successesOf(operation), ...erratum }
    const response = this.document.components.responses?.[line.body]
    if (!response || line.status === undefined)
      throw new RangeError(`${id}: the outcome "${situation}" names no response of the contract.`)
    return { body: line.body, responses: { [line.status]: response }, ...erratum }
  }

  /** The erratum by which the operation answers `status` in `situation`; undefined where the guide says so too, or no one says. */
  erratum(id: string, situation: string, status: number): string | undefined {
    const { erratum, responses } = this.outcome(id, situation)
    return erratum ?? responses[status]?.['x-erratum']
  }
}

function successesOf(operation: Operation): Record<number, ResponseObject> {
  return Object.fromEntries(Object.entries(operation.responses).filter(([status]) => status.startsWith('2')))
}

function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const object = item[method]
      return object ? [operationOf(document, path, method, object, item.parameters ?? [])] : []
    }),
  )
}

function operationOf(
  document: OpenApiDocument,
  path: string,
  method: string,
  object: OperationObject,
  shared: Ref<ParameterObject>[],
): Operation {
  const scope = object.security?.flatMap((requirement) => Object.values(requirement).flat())[0]
  const schema = object.requestBody?.content['application/json']?.schema
  return {
    id: object.operationId,
    group: object.tags[0] ?? '',
    method: method.toUpperCase(),
    path,
    kind: method === 'get' || method === 'head' ? 'read' : 'write',
    parameters: [...shared, ...(object.parameters ?? [])].map((each) => resolve<ParameterObject>(document, each)),
    responses: Object.fromEntries(
      Object.entries(object.responses).map(([status, each]) => [status, resolve<ResponseObject>(document, each)]),
    ),
    outcomes: object['x-outcomes'] ?? {},
    capabilities: [object['x-capability'] ?? []].flat(),
    ...(object.summary !== undefined && { summary: object.summary }),
    ...(object['x-section'] !== undefined && { section: object['x-section'] }),
    ...(object['x-since'] !== undefined && { since: object['x-since'] }),
    ...(object['x-until'] !== undefined && { until: object['x-until'] }),
    ...(object['x-setup'] !== undefined && { setup: object['x-setup'] }),
    ...(object['x-observed-only'] !== undefined && { observedOnly: object['x-observed-only'] }),
    ...(object['x-internal'] !== undefined && { internal: object['x-internal'] }),
    ...(object['x-served-as'] !== undefined && { servedAs: object['x-served-as'] }),
    ...(object['x-intrusive'] !== undefined && { intrusive: object['x-intrusive'] }),
    ...(scope !== undefined && { scope }),
    ...(schema && { body: { required: object.requestBody?.required ?? false, schema } }),
  }
}

function resolve<T extends object>(document: OpenApiDocument, value: Ref<T>): T {
  if (!('$ref' in value)) return value
  const found = value.$ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document)
  if (found === undefined) throw new RangeError(`The contract names ${value.$ref}, which does not exist.`)
  return found as T
}
