import { expect, test } from 'vitest'
import { NoAnswer } from './connection.js'
import type { Exchange } from './exchange.js'
import { MadeOnce } from './made-once.js'

const exchange: Exchange = {
  ...{ id: 1, caller: 'owner', startedAt: '2026-11-21T00:00:00.000Z', durationMs: 1 },
  request: { method: 'POST', url: 'http://quay.test/', headers: {} },
}

async function twice(make: (time: number) => Promise<string>) {
  const made = new MadeOnce<string>()
  let times = 0
  const ask = () => made.of('key', () => make((times += 1)))
  const ends = await Promise.allSettled([ask(), ask()])
  const later = await ask().catch((error: unknown) => (error as Error).message)
  return { times, ends: ends.map(({ status }) => status), later }
}

test('a thing is made once, for whoever asks', async () => {
  expect(await twice((time) => Promise.resolve(`thing ${time}`))).toMatchObject({ times: 1, later: 'thing 1' })
})

test('what the target refused stays refused', async () => {
  const refusal = await twice((time) => Promise.reject(new Error(`refused ${time}`)))
  expect(refusal).toEqual({ times: 1, ends: ['rejected', 'rejected'], later: 'refused 1' })
})

test('what got no answer is asked for anew by the next one, and stays lost to those who waited', async () => {
  const make = (time: number) => (time === 1 ? Promise.reject(new NoAnswer(exchange, true)) : Promise.resolve('thing'))
  expect(await twice(make)).toEqual({ times: 2, ends: ['rejected', 'rejected'], later: 'thing' })
})
