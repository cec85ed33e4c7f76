import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../answer.js'
import { packageRoot } from '../package-root.js'

/** One line of testdata/<api>-exchanges.jsonl, as recordings.ts makes them. */
export interface RecordedExchange {
  op: string
  case: string
  method: string
  path: string
  auth: string
  request?: unknown
  status: number
  mediaType: string
  response: unknown
  /** How often it was recorded. */
  count: number
}

/** What an exchange must look like to be meant; a case that ends in `*` by how it begins. */
export interface ExchangePick {
  op: string
  case?: string
  path?: string
  status?: number
  request?: Record<string, unknown>
}

export function readExchanges(api: string): RecordedExchange[] {
  const lines = readTestData(exchangesFile(api)).trim().split('\n')
  return lines.map((line) => JSON.parse(line) as RecordedExchange)
}

/** The file in testdata with the exchanges that were recorded from servers of one API. */
export function exchangesFile(api: string): string {
  return `${api}-exchanges.jsonl`
}

export function readTestData(name: string): string {
  return readFileSync(join(packageRoot(), 'src/contract/testdata', name), 'utf8')
}

export function isPicked(pick: ExchangePick, exchange: RecordedExchange): boolean {
  const sent = (exchange.request ?? {}) as Record<string, unknown>
  return (
    pick.op === exchange.op &&
    isNamed(pick.case ?? '*', exchange.case) &&
    exchange.path.includes(pick.path ?? '') &&
    (pick.status ?? exchange.status) === exchange.status &&
    Object.entries(pick.request ?? {}).every(([name, value]) => JSON.stringify(sent[name]) === JSON.stringify(value))
  )
}

function isNamed(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

export function answerOf({ status, mediaType, response }: RecordedExchange): Answer {
  const isPage = mediaType === 'text/html' && typeof response === 'string'
  return { status, headers: { 'content-type': mediaType }, body: isPage ? response : JSON.stringify(response) }
}
