import { expect, test } from 'vitest'
import { lackedCapabilities, lackingCapability } from './lacking-capability.js'
import { fakeCheck } from './testing/fake-run.js'

test('a check that needs what the target lacks is skipped and says so; the others are left alone', () => {
  const checks = [fakeCheck('mirror.a.b', { capabilities: ['quota', 'repo-mirror'] }), fakeCheck('c.d.e')]
  expect(
    lackingCapability(checks, lackedCapabilities(['repo-mirror'])).map(({ id, verdict, reason }) => [
      id,
      verdict,
      reason,
    ]),
  ).toEqual([['mirror.a.b', 'skipped', 'the target lacks repo-mirror (--without repo-mirror)']])
  expect(lackingCapability(checks, lackedCapabilities([]))).toEqual([])
})
