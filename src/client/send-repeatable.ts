import { NoAnswer } from './connection.js'
import type { Connection, RequestContext } from './connection.js'
import type { HttpRequest } from './http-request.js'
import type { Answered } from './exchange.js'

const times = 3

/**
 * Sends a request that may as well arrive twice (RFC 9110, section 9.2.2), once more when the connection broke. For the
 * run's own questions and for its cleaning up; what a check asks is sent once.
 *
 * @throws {NoAnswer}
 */
export async function sendRepeatable(
  connection: Connection,
  request: HttpRequest,
  context: RequestContext,
): Promise<Answered> {
  for (let time = 1; ; time += 1)
    try {
      return await connection.send(request, context)
    } catch (error) {
      if (!(error instanceof NoAnswer) || !error.broke || time === times || request.method === 'POST') throw error
    }
}
