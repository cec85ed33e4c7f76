import { describe, expect, it } from 'vitest'
import { Contract } from './contract.js'

// What no server could keep that does what the operations say, in either layer.
const contracts = (['documented', 'observed'] as const).map((layer) => Contract.load('quay', layer))

describe.each(contracts)('$layer', (contract) => {
  const operations = [...contract.operations.values()].filter(({ section }) => section !== undefined)

  it('forbids nobody what is their own', () => {
    const own = operations.filter(({ path }) => path.startsWith('/api/v1/user/') && !path.includes('/starred'))
    expect(own.length).toBeGreaterThan(20)
    expect(own.filter(({ id }) => contract.outcome(id, 'outsider').responses[403]).map(({ id }) => id)).toEqual([])
  })

  it('lets a body be left out that is not required', () => {
    const free = operations.filter(({ body }) => body?.required === false)
    expect(free).not.toEqual([])
    expect(free.filter(({ id }) => contract.outcome(id, 'malformed.no-body').body !== 'Success')).toEqual([])
  })
})
