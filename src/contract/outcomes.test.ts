import { describe, expect, it } from 'vitest'
import type { OpenApiDocument } from './document.js'
import type { Operation } from './operation.js'
import { resolveOutcome } from './outcomes.js'

const document: Pick<OpenApiDocument, 'x-outcomes'> = {
  'x-outcomes': {
    any: {
      anonymous: { status: 401, body: 'SessionRequired' },
      missing: { status: 404, body: 'NotFound' },
      malformed: { status: 400, body: 'BadRequest' },
    },
    read: {},
    write: {
      anonymous: { status: 403, body: 'CsrfError' },
      'malformed.no-body': { status: 415, body: 'MessageError' },
    },
  },
}

const operation = (kind: 'read' | 'write', outcomes: Operation['outcomes'] = {}) => ({ id: 'some', kind, outcomes })

describe('resolveOutcome', () => {
  it('falls back from reads and writes to any operation', () => {
    expect(resolveOutcome(document, operation('read'), 'anonymous').status).toBe(401)
    expect(resolveOutcome(document, operation('write'), 'anonymous').status).toBe(403)
  })

  it("prefers the operation's own line for the same name", () => {
    const own = operation('write', { anonymous: { body: 'Success' } })
    expect(resolveOutcome(document, own, 'anonymous')).toEqual({ body: 'Success' })
  })

  it('prefers a more particular name wherever it stands', () => {
    const own = operation('write', { malformed: { status: 400, body: 'MessageError' } })
    expect(resolveOutcome(document, own, 'malformed.no-body').status).toBe(415)
    expect(resolveOutcome(document, own, 'malformed.required.name').body).toBe('MessageError')
  })

  it('strips one part of the name at a time', () => {
    const own = operation('write', { 'malformed.required': { status: 422, body: 'BadRequest' } })
    expect(resolveOutcome(document, own, 'malformed.required.rule.kind').status).toBe(422)
  })

  it('fails where no line covers the situation', () => {
    expect(() => resolveOutcome(document, operation('read'), 'refused.x')).toThrow('some: the contract has no outcome')
  })

  it('has another line for a server that lacks something, wherever the one for every server stands', () => {
    const lines = { ...document['x-outcomes'], read: { 'anonymous.without.trust': { status: 401, body: 'Refused' } } }
    const own = operation('read', { anonymous: { body: 'Success' } })
    const answered = (lacks: string[]) =>
      resolveOutcome({ 'x-outcomes': lines, 'x-lacks': lacks }, own, 'anonymous').body
    expect([answered([]), answered(['quota']), answered(['quota', 'trust'])]).toEqual(['Success', 'Success', 'Refused'])
  })
})
