import { expect, test } from 'vitest'
import { TargetClock } from './target-clock.js'

const hour = 3_600_000

function clockOf(...headers: Record<string, string>[]): TargetClock {
  const clock = new TargetClock()
  for (const each of headers) clock.read({ status: 200, headers: each, body: '' })
  return clock
}

function hoursAway(date: Date): number {
  return Math.round((date.getTime() - Date.now()) / hour)
}

const inHours = (hours: number) => new Date(Date.now() + hours * hour)

test('time is the target’s', () => {
  expect(hoursAway(clockOf({ date: inHours(-3).toUTCString() }).now())).toBe(-3)
  expect(hoursAway(clockOf({ date: inHours(-3).toUTCString() }, {}, { date: inHours(2).toUTCString() }).now())).toBe(2)
})

test.each([
  ['none', {}],
  ['one that is no date', { date: 'yesterday' }],
  ['one out of a cache', { date: inHours(-3).toUTCString(), age: '10800' }],
])('without a Date to go by (%s) it is ours', (_, headers) => {
  const clock = clockOf(headers)
  expect(hoursAway(clock.now())).toBe(0)
  expect(clock.differenceMs).toBeUndefined()
})

test('the older forms of a Date are read as well', () => {
  const asctime = inHours(5)
    .toUTCString()
    .replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1 $3 $2 $5 $4 GMT')
  expect(hoursAway(clockOf({ date: asctime }).now())).toBe(5)
})
