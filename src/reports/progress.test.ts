import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { Progress } from './progress.js'
import { fakeResult } from './testing/fake-results.js'

function stream(isTTY: boolean) {
  const texts: string[] = []
  const writable = new Writable({
    write: (chunk: Buffer, _, done) => {
      texts.push(chunk.toString())
      done()
    },
  })
  return { texts, stream: Object.assign(writable, { isTTY, columns: 40 }) }
}

test('outside a terminal there is a line now and then, and nothing to clear', () => {
  const quiet = stream(false)
  const progress = new Progress(quiet.stream, 2)
  progress.add(fakeResult('g.o.x'))
  progress.clear()
  expect(quiet.texts).toEqual([])

  const chatty = stream(false)
  const often = new Progress(chatty.stream, 2, 0)
  often.add(fakeResult('g.o.x'))
  often.add(fakeResult('g.o.y', { verdict: 'failed' }))
  expect(chatty.texts).toEqual(['1 of 2 checks\n', '2 of 2 checks, 1 failed\n'])
})

test('in a terminal one line is written over, and fits', async () => {
  const { texts, stream: terminal } = stream(true)
  const progress = new Progress(terminal, 2)
  await new Promise((done) => setTimeout(done, 60))
  progress.add(fakeResult(`g.o.${'long'.repeat(20)}`))
  progress.clear()
  expect(texts).toHaveLength(2)
  expect(texts[0]).toContain('\r\u001b[2K1 of 2 checks  g.o.long')
  expect(texts[0]?.replace('\r\u001b[2K', '').length).toBeLessThan(40)
})
