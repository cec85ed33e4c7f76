import type { NullAnswer, NullServerKind } from './null-server.js'

/** Servers that keep the letter of one cell of the contract, or of none, and do nothing at all. */
export const nullServers: readonly NullServerKind[] = [
  always('not-found', 'answers 404 with an ApiError', apiError(404, 'not_found')),
  always('no-session', 'answers 401 with an ApiError', apiError(401, 'invalid_token')),
  always('no-right', 'answers 403 with an ApiError', apiError(403, 'insufficient_scope')),
  always('bad-request', 'answers 400 with an ApiError', apiError(400, 'invalid_request')),
  always('empty-object', 'answers 200 with an empty object', json(200, {})),
  always('empty-array', 'answers 200 with an empty array', json(200, [])),
  always('created', 'answers 201 with an empty object', json(201, {})),
  always('no-content', 'answers 204', { status: 204 }),
  always('page', 'answers 200 with a page for people', {
    status: 200,
    contentType: 'text/html',
    body: '<!doctype html><title>Registry</title>',
  }),
  always('broken', 'answers 500', json(500, { message: 'Internal Server Error' })),
  {
    name: 'echo',
    does: 'answers 200 with what it was sent',
    answer: ({ body, contentType }) => ({ status: 200, contentType: contentType ?? 'application/json', body }),
  },
]

function always(name: string, does: string, answer: NullAnswer): NullServerKind {
  return { name, does: `${does} to every request`, answer: () => answer }
}

function apiError(status: number, title: string): NullAnswer {
  const detail = 'Whatever was asked.'
  const type = `http://127.0.0.1/api/v1/error/${title}`
  return json(status, { status, title, type, detail, error_message: detail, error_type: title })
}

function json(status: number, body: unknown): NullAnswer {
  return { status, contentType: 'application/json', body: JSON.stringify(body) }
}
