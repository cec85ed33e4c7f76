import type { Contract } from './contract.js'

/** What every path of an API begins with, e.g. `/api/v1`. */
export function apiRoot({ operations }: Contract): string {
  const [first = [], ...others] = [...operations.values()].map(({ path }) => path.split('/'))
  const differs = first.findIndex(
    (segment, index) => segment.startsWith('{') || others.some((each) => each[index] !== segment),
  )
  return first.slice(0, differs < 0 ? first.length : differs).join('/')
}
