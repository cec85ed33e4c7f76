import { describe, expect, it } from 'vitest'
import { Contract } from './contract.js'
import type { OpenApiDocument } from './document.js'
import { narrowToRelease } from './narrow-to-release.js'

const operation = (operationId: string, more: object = {}) => ({ operationId, tags: ['a'], responses: {}, ...more })

const document = {
  'x-releases': ['3.6', '3.9', '3.10'],
  paths: {
    '/old': { get: operation('getOld', { 'x-since': '3.6', 'x-until': '3.9' }) },
    '/new': { get: operation('getNew', { 'x-since': '3.10' }) },
    '/both': {
      get: operation('getBoth', { parameters: [{ name: 'q', in: 'query', schema: {}, 'x-since': '3.10' }] }),
      post: operation('makeBoth', { 'x-since': '3.10' }),
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        required: ['name', 'size'],
        dependentRequired: { size: ['name'], name: ['size'] },
        properties: { name: { type: 'string' }, size: { type: 'integer', 'x-since': '3.10' } },
      },
    },
  },
} as unknown as OpenApiDocument

const idsOf = (release: string) => [...new Contract('observed', narrowToRelease(document, release)).operations.keys()]

describe('the contract of a release', () => {
  it('has the operations that the release serves; 3.10 is newer than 3.9', () => {
    expect(idsOf('3.6')).toEqual(['getOld', 'getBoth'])
    expect(idsOf('3.9')).toEqual(['getOld', 'getBoth'])
    expect(idsOf('3.10')).toEqual(['getNew', 'getBoth', 'makeBoth'])
  })

  it('has no parameter that is newer', () => {
    expect(narrowToRelease(document, '3.9').paths['/both']?.get?.parameters).toEqual([])
    expect(narrowToRelease(document, '3.10').paths['/both']?.get?.parameters).toHaveLength(1)
  })

  it('neither knows nor requires a field that is newer', () => {
    expect(narrowToRelease(document, '3.9').components.schemas?.Thing).toEqual({
      type: 'object',
      required: ['name'],
      dependentRequired: { name: [] },
      properties: { name: { type: 'string' } },
    })
    expect(narrowToRelease(document, '3.10').components).toEqual(document.components)
  })

  it('leaves the document as it is', () => {
    const before = structuredClone(document)
    narrowToRelease(document, '3.6')
    expect(document).toEqual(before)
  })

  it('must be a release of the contract', () => {
    expect(() => narrowToRelease(document, '3.7')).toThrow(RangeError)
  })
})
