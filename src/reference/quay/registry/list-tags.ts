import type { RegistryRequest } from './registry-request.js'

/** `GET /tags/list`, with `n` and `last` (distribution-spec, "Listing Tags"). */
export function listTags(request: RegistryRequest) {
  const { tags } = request.repository('pull')
  const last = request.query('last') ?? ''
  const limit = Number.parseInt(request.query('n') ?? '', 10)
  const names = tags
    .alive()
    .map(({ name }) => name)
    .filter((name) => name > last)
    .sort()
  const page = Number.isNaN(limit) ? names : names.slice(0, limit)
  if (page.length < names.length) {
    const next = new URLSearchParams({ n: String(limit), last: page.at(-1) ?? last })
    void request.reply.header('link', `</v2/${request.path}/tags/list?${next.toString()}>; rel="next"`)
  }
  return request.reply.type('application/json').send(JSON.stringify({ name: request.path, tags: page }))
}
