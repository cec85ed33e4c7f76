import type { Call } from '../call.js'
import { Refusal } from '../refusal.js'

const most = 100

/** One page of a list, and the headers that tell of the others. @throws {Refusal} */
export function pageOf<T>(all: readonly T[], call: Call): { items: T[]; headers: Record<string, string> } {
  const { query } = call
  if (query.per_page === '0') throw new Refusal('refused.per-page', 'has a value not allowed', 'per_page')
  const size = Math.min(Number(query.per_page ?? 20), most)
  const page = Number(query.page ?? 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  const next = page < last ? page + 1 : undefined
  const before = page > 1 ? page - 1 : undefined
  const links = { prev: before, next, first: 1, last }
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: {
      'x-page': String(page),
      'x-per-page': String(size),
      'x-next-page': String(next ?? ''),
      'x-prev-page': String(before ?? ''),
      'x-total': String(all.length),
      'x-total-pages': String(last),
      link: Object.entries(links)
        .flatMap(([rel, number]) => (number === undefined ? [] : [linkTo(call, number, size, rel)]))
        .join(', '),
    },
  }
}

function linkTo({ baseUrl, operation, path }: Call, page: number, size: number, rel: string): string {
  const at = operation.path.replace('{id}', encodeURIComponent(path.id ?? ''))
  return `<${baseUrl}${at}?page=${page}&per_page=${size}>; rel="${rel}"`
}
