import type { FaultKind } from '../fault.js'
import { withJson } from '../proxied.js'
import type { ProxiedAnswer } from '../proxied.js'

const refusals: Record<string, ProxiedAnswer> = {
  'bad-request': apiError(400, 'invalid_request'),
  'not-found': apiError(404, 'not_found'),
  'server-error': withJson(bare(500), { message: 'Internal Server Error' }),
}

/** What should succeed is refused, and not done. */
export const successRefused: FaultKind = {
  name: 'success-refused',
  does: 'refuses what it should do',
  variants: () => Object.keys(refusals).map((variant) => ({ variant, situation: 'success' })),
  inject: ({ fault, sample }) => ({
    intercept: (request, forward) => {
      const refusal = refusals[fault.variant]
      return refusal && request.caller === sample.caller ? Promise.resolve(refusal) : forward(request)
    },
  }),
}

function apiError(status: number, title: string): ProxiedAnswer {
  const detail = 'Not now.'
  const type = `http://127.0.0.1/api/v1/error/${title}`
  return withJson(bare(status), { status, title, type, detail, error_message: detail, error_type: title })
}

function bare(status: number): ProxiedAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.alloc(0) }
}
