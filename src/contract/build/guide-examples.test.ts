import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Contract } from '../contract.js'
import type { JsonSchema, ParameterObject } from '../document.js'
import type { Operation } from '../operation.js'
import { packageRoot } from '../package-root.js'
import { undeclaredFields } from '../undeclared-fields.js'
import { Validator } from '../validator.js'
import { readOverlays } from './overlay.js'
import { readTestData } from './recorded-exchange.js'

type Part = 'request' | 'body' | 'answer'

/** One example as an edition of the guide prints it. */
interface Example {
  cites: string
  /** Absent where the example asks for something that the guide does not list. */
  operation?: string
  /** Method, path and query; absent where a body is printed alone. */
  request?: string
  /** Absent where none is sent. */
  body?: unknown
  answer?: unknown
  /** The status that the answer names; without it, the answer is a success. */
  status?: number
  /** The parts that the documented layer does not allow: each with its id in docs/guide-contradictions.md. */
  contradictions?: Partial<Record<Part, string>>
  /** The parts that the documented layer allows and shipping servers do not: each with the id of its erratum. */
  errata?: Partial<Record<Part, string>>
}

const examples = JSON.parse(readTestData('guide-examples.json')) as Example[]
const decided = [
  ...readFileSync(join(packageRoot(), 'docs/guide-contradictions.md'), 'utf8').matchAll(/^\| `(.*?)`/gm),
].map(([, id]) => id)
const errata = new Set(
  readOverlays(join(packageRoot(), 'schemas/quay')).flatMap(({ document }) =>
    document.actions.map((action) => action['x-erratum']?.id),
  ),
)
const documented = Contract.load('quay', 'documented')
const observed = Contract.load('quay', 'observed')
const validators = new Map([documented, observed].map((contract) => [contract, new Validator(contract.document)]))

describe.each(examples)('$cites', (example) => {
  const { contradictions = {}, errata: corrected = {} } = example

  it('is as documented, but for the contradictions that are decided', () => {
    expect(refusedParts(documented, example)).toEqual(Object.keys(contradictions))
    for (const id of Object.values(contradictions)) expect(decided).toContain(id)
  })

  it('is what servers take and answer, but for the errata that say otherwise', () => {
    const refused = refusedParts(observed, example).filter((part) => contradictions[part] === undefined)
    expect(refused).toEqual(Object.keys(corrected))
    for (const id of Object.values(corrected)) expect(errata).toContain(id)
  })
})

/** What of `example` the layer does not allow. */
function refusedParts(contract: Contract, example: Example): Part[] {
  const operation = example.operation === undefined ? undefined : contract.operation(example.operation)
  const parts: Record<Part, boolean> = {
    request: allowsRequest(contract, operation, example),
    body: operation === undefined || allowsBody(contract, operation, example),
    answer: operation === undefined || example.answer === undefined || allowsAnswer(contract, operation, example),
  }
  return (Object.keys(parts) as Part[]).filter((part) => !parts[part])
}

function allowsRequest(contract: Contract, operation: Operation | undefined, { request }: Example): boolean {
  if (request === undefined) return true
  const [method = '', target = ''] = request.split(' ')
  const { pathname, searchParams } = new URL(target, 'http://localhost')
  const found = contract.match(method, pathname)?.operation
  // The matcher forgives a slash at the end, servers do not.
  if (!found || found.id !== operation?.id || found.path.endsWith('/') !== pathname.endsWith('/')) return false
  return [...searchParams].every(([name, value]) => {
    const parameter = found.parameters.find((each) => each.in === 'query' && each.name === name)
    return parameter !== undefined && isOfType(contract, parameter, value)
  })
}

function isOfType(contract: Contract, { schema }: ParameterObject, value: string): boolean {
  return problems(contract, schema, schema.type === 'string' ? value : JSON.parse(value)).length === 0
}

function allowsBody(contract: Contract, { body: declared }: Operation, { body }: Example): boolean {
  if (body === undefined) return !declared?.required
  return declared !== undefined && problems(contract, declared.schema, body).length === 0
}

// Most successes of the documented layer have no schema, and take anything.
function allowsAnswer(contract: Contract, { responses }: Operation, { answer, status }: Example): boolean {
  const schemas = Object.entries(responses)
    .filter(([each]) => (status === undefined ? each.startsWith('2') : each === String(status)))
    .map(([, { content }]) => content?.['application/json']?.schema)
  const isDescribed = contract.layer === 'documented' || schemas.every((schema) => schema !== undefined)
  return isDescribed && schemas.some((schema) => problems(contract, schema ?? {}, answer).length === 0)
}

function problems(contract: Contract, schema: JsonSchema, value: unknown): unknown[] {
  const unknown = undeclaredFields(schema, value, contract.document.components.schemas ?? {})
  return [...(validators.get(contract)?.problems(schema, value) ?? []), ...unknown]
}
