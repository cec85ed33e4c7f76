import { expect, test } from 'vitest'
import { asksToWait, retryAfterMs, sendingAgain } from './sending-again.js'
import { Undelivered } from './undelivered.js'

const read = { method: 'GET' }
const write = { method: 'POST' }
const none = () => false
const answered = (status: number, headers: Record<string, string> = {}) => ({ answer: { status, headers, body: '' } })
const refused = new Undelivered('refused', { neverSent: true, lasting: false })

test('what was never sent is sent again, a few times, at growing intervals', () => {
  const waits = [1, 2, 3, 4, 5, 6].map((count) => sendingAgain({ undelivered: refused }, write, count, none)?.waitMs)
  expect(waits).toEqual([50, 100, 200, 400, 800, undefined])
})

test.each([
  ['was sent', new Undelivered('reset', { neverSent: false, lasting: false })],
  ['would end the same way', new Undelivered('bad certificate', { neverSent: true, lasting: true })],
])('what %s is not', (_, undelivered) => {
  for (const request of [read, write]) expect(sendingAgain({ undelivered }, request, 1, none)).toBeUndefined()
})

test('429 turns a request away before it is looked at, a write as well', () => {
  const attempt = answered(429, { 'retry-after': '3' })
  expect(sendingAgain(attempt, write, 1, none)).toEqual({ reason: 'answered 429', waitMs: 3000 })
  expect(sendingAgain(answered(429), write, 2, none)?.waitMs).toBe(1000)
})

test('where the contract gives 429 to the situation, it is an answer like any other', () => {
  expect(sendingAgain(answered(429), write, 1, (status) => status === 429)).toBeUndefined()
})

test('503 has only reads repeated, and only where it says when', () => {
  const attempt = answered(503, { 'retry-after': '1' })
  expect(sendingAgain(attempt, read, 1, none)).toEqual({ reason: 'answered 503', waitMs: 1000 })
  expect(sendingAgain(attempt, write, 1, none)).toBeUndefined()
  expect(asksToWait(attempt.answer)).toBe(true)
  expect([sendingAgain(answered(503), read, 1, none), asksToWait(answered(503).answer)]).toEqual([undefined, false])
})

test.each([
  ['a number of seconds', { 'retry-after': '120' }, 120_000],
  ['a date, by the clock of the server', dates('00:00:07'), 7000],
  ['a date in the past', dates('00:00:00'), 0],
  ['nothing that can be read', { 'retry-after': 'soon' }, undefined],
  ['nothing', {}, undefined],
] as [string, Record<string, string>, number | undefined][])('Retry-After: %s', (_, headers, ms) => {
  expect(retryAfterMs(headers)).toBe(ms)
})

function dates(time: string): Record<string, string> {
  return { date: 'Sat, 21 Nov 2026 00:00:00 GMT', 'retry-after': `Sat, 21 Nov 2026 ${time} GMT` }
}
