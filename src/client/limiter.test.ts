import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Limiter } from './limiter.js'

/** Sends `count` requests through a limiter, to a target that takes `msFor(underWay)` for each. @returns the most at once. */
async function load(limiter: Limiter, count: number, msFor: (underWay: number) => number): Promise<number> {
  let underWay = 0
  let most = 0
  const one = async () => {
    await limiter.enter()
    const sentAt = performance.now()
    underWay += 1
    most = Math.max(most, underWay)
    await pause(msFor(underWay))
    underWay -= 1
    limiter.leave(sentAt, 'answered')
  }
  await Promise.all(Array.from({ length: count }, one))
  return most
}

test('a target that is as quick with many as with few gets as many as may be, and no more', async () => {
  const limiter = new Limiter(6, 10_000)
  expect(await load(limiter, 100, () => 5)).toBe(6)
})

test('a target whose answers take up their time is given fewer, and more when it has recovered', async () => {
  const limiter = new Limiter(16, 500)
  await load(limiter, 60, (underWay) => 20 * underWay)
  expect(await load(limiter, 30, (underWay) => 20 * underWay)).toBeLessThan(8)
  await load(limiter, 250, () => 2)
  expect(await load(limiter, 60, () => 2)).toBeGreaterThan(12)
})

test('a target that gets slow is given fewer, long before its time is over', async () => {
  const limiter = new Limiter(8, 60_000)
  await load(limiter, 60, () => 20)
  await load(limiter, 40, () => 150)
  expect(await load(limiter, 10, () => 150)).toBeLessThan(8)
})

test('what was under way when it was too much is one sign, not many', async () => {
  const limiter = new Limiter(16, 10_000)
  const sentAt = performance.now()
  for (let i = 0; i < 8; i += 1) await limiter.enter()
  await pause(1)
  for (let i = 0; i < 8; i += 1) limiter.leave(sentAt, 'turned away')
  expect(await load(limiter, 7, () => 2)).toBe(4)
})

test('a pause holds back everything, whoever was turned away goes first, and it can be ended', async () => {
  const limiter = new Limiter(1, 10_000)
  await limiter.enter()
  limiter.pause(60_000)
  const order: string[] = []
  const entering = [
    limiter.enter().then(() => order.push('new')),
    limiter.enter(true).then(() => order.push('turned away')),
  ]
  limiter.leave(performance.now(), 'answered')
  await pause(30)
  expect(order).toEqual([])
  limiter.resume()
  await pause(5)
  limiter.leave(performance.now(), 'answered')
  await Promise.all(entering)
  expect(order).toEqual(['turned away', 'new'])
})
