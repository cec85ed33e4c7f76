import type { ApiRequest } from '../api-request.js'
import { Refusal } from '../refusal.js'

const most = 100

/** How many things a page has; without a limit, there is one page. @throws {Refusal} */
export function pageSizeOf(request: ApiRequest): number {
  const limit = request.integer('limit', Infinity)
  if (limit !== Infinity && limit > most) throw new Refusal('refused.high-limit', `Page limit cannot be above ${most}`)
  return limit
}
