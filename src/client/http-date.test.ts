import { afterEach, beforeEach, expect, test } from 'vitest'
import { httpDate } from './http-date.js'

const { TZ } = process.env
beforeEach(() => {
  process.env.TZ = 'Asia/Tokyo'
})
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

// The examples of RFC 9110, section 5.6.7.
test.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
  '%s is the same second, wherever one asks',
  (text) => {
    expect(new Date(httpDate(text)).toISOString()).toBe('1994-11-06T08:49:37.000Z')
  },
)

test.each(['', 'yesterday'])('%j is no date', (text) => {
  expect(httpDate(text)).toBeNaN()
})
