import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { TargetWatch } from './target-watch.js'

const watches: TargetWatch[] = []
afterEach(() => {
  for (const watch of watches.splice(0)) watch.stop()
})

function watched(answerTo: () => Promise<string | undefined>) {
  const seen = { lost: [] as string[], asked: 0 }
  const ask = () => {
    seen.asked += 1
    return answerTo()
  }
  const watch = new TargetWatch(ask, (reason) => seen.lost.push(reason))
  watches.push(watch)
  return { watch, seen }
}

const gone = () => Promise.resolve('refused')

test('a request without an answer has the target asked; one that does not answer then either is lost', async () => {
  const { watch, seen } = watched(gone)
  watch.missed()
  await pause(10)
  expect(seen).toEqual({ lost: ['refused'], asked: 1 })
})

test('an operation that hangs is no lost target', async () => {
  const { watch, seen } = watched(() => Promise.resolve(undefined))
  watch.missed()
  watch.missed()
  await pause(10)
  expect(seen).toEqual({ lost: [], asked: 1 })
})

test('whatever is answered while it is asked shows that it is there', async () => {
  const { watch, seen } = watched(() => pause(30).then(gone))
  watch.missed()
  watch.heard()
  await pause(60)
  expect(seen).toEqual({ lost: [], asked: 1 })
})

test('a target that lets requests wait without a word is asked before their time is over', async () => {
  const { watch, seen } = watched(gone)
  watch.sent()
  await pause(1500)
  expect(seen.asked).toBe(0)
  await pause(1000)
  expect(seen.lost).toEqual(['refused'])
})

test('where nothing is under way, silence means nothing', async () => {
  const { watch, seen } = watched(gone)
  watch.sent()
  watch.ended()
  await pause(2500)
  expect(seen.asked).toBe(0)
})
