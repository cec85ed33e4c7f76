import { expect, test } from 'vitest'
import { maskedUrl, withoutCredentials } from './masked-url.js'

test.each([
  ['https://user:pw@host/p.git', 'https://*****:*****@host/p.git'],
  ['https://user@host/p.git', 'https://*****@host/p.git'],
  ['https://host/p.git', 'https://host/p.git'],
  ['ssh://git@host/p.git', 'ssh://git@host/p.git'],
  ['ssh://git:pw@host/p.git', 'ssh://git:*****@host/p.git'],
  ['https://us@er:p@w@host/p.git', 'https://*****:*****@host/p.git'],
])('%s is shown as %s', (url, shown) => {
  expect(maskedUrl(url)).toBe(shown)
  expect(withoutCredentials(url)).not.toContain('@')
})
