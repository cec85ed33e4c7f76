import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Contract } from '../contract.js'
import { packageRoot } from '../package-root.js'
import { normalise, normaliseString } from './normalise.js'
import { exchangesFile } from './recorded-exchange.js'

// Makes testdata/<api>-exchanges.jsonl of raw recordings: node dist/src/contract/build/recordings.js API FILE...

interface RawExchange {
  case: string
  scenario?: string
  method: string
  path: string
  auth: string
  request_content_type?: string | null
  request_body?: unknown
  status: number
  response_headers?: Record<string, string>
  response_body?: unknown
}

const [api = '', ...files] = process.argv.slice(2)
const contract = Contract.load(api, 'observed')

function operationOf({ method, path }: RawExchange): string | undefined {
  const [pathname = ''] = path.split('?')
  const operation = contract.match(method, pathname)?.operation
  // The matcher forgives a slash at the end, servers do not.
  if (operation?.path.endsWith('/') !== pathname.endsWith('/')) return undefined
  return operation.id
}

function lineOf(raw: RawExchange): Record<string, unknown> | undefined {
  const op = operationOf(raw)
  const contentType = Object.entries(raw.response_headers ?? {}).find(([name]) => /^content-type$/i.test(name))?.[1]
  return op === undefined
    ? undefined
    : {
        op,
        case: normaliseString(raw.case),
        method: raw.method,
        path: normaliseString(raw.path),
        auth: normaliseString(raw.auth),
        ...(typeof raw.request_content_type === 'string' && { requestType: raw.request_content_type }),
        ...(raw.request_body !== undefined && raw.request_body !== null && { request: normalise(raw.request_body) }),
        status: raw.status,
        mediaType: contentType?.split(';')[0] ?? '',
        response: normalise(raw.response_body ?? null),
      }
}

// A scenario asks the same again and again: there the case and the path tell nothing new.
function keyOf(line: Record<string, unknown>, isScenario: boolean): string {
  return JSON.stringify(isScenario ? { ...line, case: '', path: '' } : line)
}

const lines = new Map<string, { line: Record<string, unknown>; count: number }>()
for (const file of files) {
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    const raw = text === '' ? undefined : (JSON.parse(text) as Partial<RawExchange>)
    const line = raw?.method === undefined || raw.status === undefined ? undefined : lineOf(raw as RawExchange)
    if (!line) continue
    const key = keyOf(line, raw?.scenario !== undefined)
    const known = lines.get(key)
    if (known) known.count += 1
    else lines.set(key, { line, count: 1 })
  }
}
const output = [...lines.values()].map(({ line, count }) => JSON.stringify({ ...line, count }))
writeFileSync(join(packageRoot(), 'src/contract/testdata', exchangesFile(api)), `${output.join('\n')}\n`)
