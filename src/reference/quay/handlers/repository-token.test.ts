import { expect, test } from 'vitest'
import type { Layer } from '../../../contract/contract.js'
import { TestReference } from '../testing/test-reference.js'

async function withReference(layer: Layer, use: (reference: TestReference, repository: string) => Promise<void>) {
  const reference = await TestReference.start({ layer })
  try {
    await use(reference, await reference.repository())
  } finally {
    await reference.close()
  }
}

test('by the observed contract there are none, and whoever has the right is told so', () =>
  withReference('observed', async (reference, repository) => {
    const call = { at: { repository }, body: { friendlyName: 'ci' } }
    const told = await reference.call('createToken', { as: 'owner', ...call })
    expect(told.status).toBe(410)
    expect(reference.problems('createToken', 'success', told)).toEqual([])
    const outsider = await reference.call('createToken', { as: 'outsider', ...call })
    expect(reference.problems('createToken', 'outsider', outsider)).toEqual([])
  }))

test('by the guide alone a token is made, changed, and deleted once', () =>
  withReference('documented', async (reference, repository) => {
    const made = await reference.succeeds('createToken', { at: { repository }, body: { friendlyName: 'ci' } })
    const at = { repository, code: (made.json as { code: string }).code }
    await reference.succeeds('changeToken', { at, body: { role: 'write' } })
    expect((await reference.succeeds('getTokens', { at })).json).toMatchObject({ friendlyName: 'ci', role: 'write' })
    await reference.succeeds('deleteToken', { at })
    const again = await reference.call('deleteToken', { as: 'owner', at })
    expect(reference.problems('deleteToken', 'repeated', again)).toEqual([])
    expect((await reference.succeeds('listRepoTokens', { at })).json).toEqual({ tokens: {} })
  }))
