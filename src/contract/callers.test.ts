import { expect, it } from 'vitest'
import { mainCaller, rightfulCaller, rightfulOwner, tellingCallers } from './callers.js'
import type { OpenApiDocument } from './document.js'

const document: Pick<OpenApiDocument, 'x-callers' | 'x-insufficient-scope'> = {
  'x-callers': {
    nobody: { sends: 'nothing', description: '', situation: 'anonymous', shows: 'nothing opens nothing' },
    visitor: { sends: 'session', description: '', situation: 'visitor', on: 'write' },
    limited: {
      sends: 'token',
      description: '',
      situation: 'wrong-scope',
      keyedBy: 'scope',
      shows: '{key} is not {scope}',
    },
    maker: { sends: 'token', description: '', variable: 'MAKER', situation: 'success', without: ['install'] },
    stale: { sends: 'token', description: '', variable: 'STALE', worthless: true },
    admin: { sends: 'token', description: '', variable: 'ADMIN' },
  },
  'x-insufficient-scope': { write: 'read' },
}

it('finds the caller whose request succeeds', () => {
  expect(mainCaller(document)).toBe('maker')
  expect(() => mainCaller({ 'x-callers': {} })).toThrow('no caller that stands for success')
})

it('leaves to another caller what the main one has no scope for', () => {
  const callers = [{}, { scope: 'write' }, { scope: 'install' }].map((operation) => rightfulCaller(document, operation))
  expect(callers).toEqual(['maker', 'maker', 'admin'])
})

it('tells callers apart by the kind of the operation and the scope that it asks for', () => {
  expect(tellingCallers(document, { kind: 'read' }).map(({ caller }) => caller)).toEqual(['nobody'])
  expect(tellingCallers(document, { kind: 'write', scope: 'write' })).toEqual([
    { caller: 'nobody', situation: 'anonymous', shows: 'nothing opens nothing' },
    { caller: 'visitor', situation: 'visitor', shows: '' },
    { caller: 'limited:read', situation: 'wrong-scope', shows: 'read is not write' },
  ])
})

it('knows what a token with too little scope holds, or says that it does not', () => {
  expect(() => tellingCallers(document, { kind: 'read', scope: 'other' })).toThrow('no line for other')
})

it('leaves what a caller made to the caller, if the token is a whole one, and else to the main caller', () => {
  const owners = ['admin', 'nobody', 'stale', 'limited:read'].map((caller) => rightfulOwner(document, caller))
  expect(owners).toEqual(['admin', 'maker', 'maker', 'maker'])
})
