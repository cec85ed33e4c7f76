import type { JsonSchema } from '../../../contract/document.js'
import type { Validator } from '../../../contract/validator.js'
import type { ApiRequest } from '../api-request.js'
import { Refusal } from '../refusal.js'
import { situationOf, wordingOf } from './body-problem.js'

/** A request body as it arrived. */
export interface RawBody {
  contentType: string | undefined
  content: Buffer | undefined
}

/**
 * The body is JSON and fits the contract. What a situation spoils but the contract forgives is left out, as if it had not
 * been sent: shipping Quay reads some bodies leniently (recorded: createOrgRobot bad:invalid-json succeeds).
 *
 * @throws {Refusal}
 */
export function passBody(request: ApiRequest, raw: RawBody, schema: JsonSchema, validator: Validator): void {
  const body = parse(request, raw)
  for (const problem of body === undefined ? [] : validator.problems(schema, body)) {
    const situation = situationOf(problem)
    if (!request.isSuccess(situation)) throw new Refusal(situation, wordingOf(problem, body))
    forget(body, problem.path)
  }
  if (isObject(body)) request.body = body
}

function parse(request: ApiRequest, { contentType, content }: RawBody): unknown {
  const isEmpty = content === undefined || content.length === 0
  if (isEmpty && contentType === undefined) {
    forgiven(request, 'malformed.no-body')
    return
  }
  if (contentType === undefined || !/^application\/([\w.-]+\+)?json\b/i.test(contentType)) {
    forgiven(request, 'malformed.content-type')
    return
  }
  try {
    return JSON.parse(content?.toString('utf8') ?? '') as unknown
  } catch {
    forgiven(request, 'malformed.invalid-json')
    return
  }
}

function forgiven(request: ApiRequest, situation: string): undefined {
  request.goOnIn(situation)
  return undefined
}

function forget(body: unknown, path: string): void {
  const keys = path.split('/').slice(1)
  const last = keys.pop()
  const parent = keys.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), body)
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the field is named by the caller, the object is theirs
  if (last !== undefined && isObject(parent)) delete parent[last]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
