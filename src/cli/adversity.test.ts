import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import type { ProxiedAnswer } from '../faults/proxied.js'
import type { Results } from '../reports/results.js'
import { startReference } from '../runner/start-reference.js'
import type { Reference } from '../runner/start-reference.js'
import { adverseProxy } from './testing/adverse-proxy.js'
import type { Adversity } from './testing/adverse-proxy.js'
import { cli } from './testing/cli-process.js'

let reference: Reference
/** What passes when nothing stands before the reference. */
let plain: ReadonlySet<string>

beforeAll(async () => {
  reference = await startReference('quay', { contract: Contract.load('quay', 'observed') })
  plain = passed((await runBehind({})).results)
})
afterAll(() => reference.close())

async function runBehind(adversity: Adversity, selected = ['--group', 'repository', '--group', 'tag']) {
  const proxy = await adverseProxy(reference.url, adversity)
  try {
    const args = ['run', '--target', proxy.url, '--listen', '127.0.0.1', ...selected]
    // Far from UTC, so that a time without a zone is not right by accident.
    const { code, cwd, stdout } = await cli(args, { env: { ...reference.environment, TZ: 'Asia/Tokyo' } })
    const results = JSON.parse(readFileSync(join(cwd, 'reports', 'results.json'), 'utf8')) as Results
    return { code, stdout, results, counts: proxy.counts }
  } finally {
    await proxy.close()
  }
}

function passed({ checks }: Results): Set<string> {
  return new Set(checks.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id))
}

/** Nothing failed, and nothing passed that does not pass otherwise. */
function expectNoWrongVerdict({ checks }: Results): void {
  expect(checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id)).toEqual([])
  expect(checks.filter(({ id, verdict }) => verdict === 'passed' && !plain.has(id)).map(({ id }) => id)).toEqual([])
}

const capitals = withHeaders((name, value) => [name.toUpperCase(), value])
const old = withHeaders(dated(asctime))
const lawful: [string, Adversity][] = [
  ['lies below a path and writes its headers in capitals', { prefix: '/some/where', change: capitals }],
  [
    'dates its answers in the oldest form, and lists things the other way round',
    { change: (answer) => reversedLists(old(answer)) },
  ],
  [
    'has a name of its own, and dates its answers in no form at all',
    { hidesHost: true, change: withHeaders(dated(() => 'today')) },
  ],
]

test.each(lawful)('a target that %s loses no verdict', { timeout: 60_000 }, async (_, adversity) => {
  const { code, results, counts } = await runBehind(adversity)
  expectNoWrongVerdict(results)
  expect([code, passed(results).size]).toEqual([0, plain.size])
  expect(counts.most).toBeLessThanOrEqual(results.concurrency)
})

test(
  'a connection that breaks in one request of fifty costs verdicts, and makes none',
  { timeout: 60_000 },
  async () => {
    const { code, results, counts } = await runBehind({ resetEvery: 50 })
    expectNoWrongVerdict(results)
    expect(counts.reset).toBeGreaterThan(5)
    const lost = results.checks.filter(({ verdict }) => verdict === 'error')
    expect([code, lost.length > 0, lost.length <= 3 * counts.reset]).toEqual([1, true, true])
    for (const { reason } of lost) expect(reason).toContain('no answer came: ')
    // Whatever was made is removed all the same.
    expect([results.findings, results.transport.sentAgain]).toEqual([[], {}])
  },
)

const one = ['--operation', 'listRepos']

test('a target that takes 300 ms for each answer loses no verdict', { timeout: 60_000 }, async () => {
  const { code, results } = await runBehind({ latencyMs: 300 }, one)
  expectNoWrongVerdict(results)
  expect([code, results.totals.passed]).toEqual([0, results.checks.length])
})

test(
  'a target that takes 20 requests a second loses no verdict, and the report says what was sent again',
  { timeout: 60_000 },
  async () => {
    const { code, stdout, results, counts } = await runBehind({ perSecond: 20 }, one)
    expectNoWrongVerdict(results)
    expect([code, results.totals.passed]).toEqual([0, results.checks.length])
    expect(counts.turnedAway).toBeGreaterThan(0)
    // What was turned away before the first check started is not the run's.
    const { 'answered 429': again = 0, ...others } = results.transport.sentAgain
    expect([again > 0, again <= counts.turnedAway, others]).toEqual([true, true, {}])
    expect(stdout).toContain(
      `${again} requests were sent once more, which had not been carried out: ${again} answered 429.`,
    )
  },
)

function withHeaders(map: (name: string, value: string) => [string, string]): (answer: ProxiedAnswer) => ProxiedAnswer {
  return (answer) => ({
    ...answer,
    headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => map(name, String(value)))),
  })
}

function dated(form: (date: Date) => string): (name: string, value: string) => [string, string] {
  return (name, value) => [name, name === 'date' ? form(new Date()) : value]
}

/** `Sun Nov  6 08:49:37 1994` */
function asctime(date: Date): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = date.toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`
}

function reversedLists(answer: ProxiedAnswer): ProxiedAnswer {
  if (!String(answer.headers['content-type']).startsWith('application/json') || answer.body.length === 0) return answer
  return { ...answer, body: Buffer.from(JSON.stringify(reversed(JSON.parse(answer.body.toString())))) }
}

/** Lists of objects; a list of words may be one thing, e.g. a rule. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(reversed)
    return items.some((item) => typeof item === 'object') ? items.reverse() : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, reversed(each)]))
}
