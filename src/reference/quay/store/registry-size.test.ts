import { expect, test } from 'vitest'
import { Blobs } from './blobs.js'
import { RegistrySize } from './registry-size.js'

test('a count begins once, and tells bytes and time when it has ended', async () => {
  const [size, blobs] = [new RegistrySize(), new Blobs()]
  blobs.put(Buffer.from('twelve bytes'))
  expect([size.count({ blobs }), size.count({ blobs })]).toEqual([true, false])
  expect([size.bytes, size.countedAt]).toEqual([0, undefined])
  await expect.poll(() => size.state).toBe('idle')
  expect(size.bytes).toBe(12)
  expect(size.countedAt?.getTime()).toBeLessThanOrEqual(Date.now())
})
