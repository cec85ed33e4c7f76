import { describe, expect, test } from 'vitest'
import type { Answer } from './answer.js'
import { Judge } from './judge.js'

const json = { 'content-type': 'application/json' }
const apiError = {
  status: 401,
  type: 'http://localhost/api/v1/error/invalid_token',
  title: 'invalid_token',
  detail: 'x',
}

function answer(status: number, body: unknown, headers: Record<string, string> = json): Answer {
  return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }
}

const csrf = answer(
  403,
  { error: 'CSRF token was invalid or missing.' },
  { 'content-type': 'text/html; charset=utf-8' },
)

describe('an anonymous write', () => {
  test.each([
    ['documented', answer(401, apiError), true, false],
    ['documented', csrf, false, false],
    ['observed', answer(401, apiError), false, false],
    ['observed', csrf, true, false],
    ['either', answer(401, apiError), true, false],
    ['either', csrf, true, true],
    ['either', answer(404, apiError), false, false],
  ] as const)('by %s, answered %o: accepted %s, drift %s', (mode, given, accepted, drift) => {
    expect(Judge.load('quay', mode).judge('createRepo', 'anonymous', given)).toMatchObject({ accepted, drift })
  })
})

test('what holds by erratum names it', () => {
  const judge = Judge.load('quay', 'either')
  expect(judge.judge('createRepo', 'anonymous', csrf).erratum).toBe('csrf-before-session')
  expect(judge.judge('createRepo', 'anonymous', answer(401, apiError))).not.toHaveProperty('erratum')
})

test('an answer at a path that the guide does not have keeps to the guide in nothing', () => {
  const judged = Judge.load('quay', 'either').judge('getAggregateOrgLogs', 'anonymous', answer(401, apiError))
  expect(judged).toMatchObject({ accepted: true, drift: true })
})

describe('where the guide is silent, either takes the bodies that are known', () => {
  const judge = Judge.load('quay', 'either')

  test('a success without its fields is refused, though the guide names none', () => {
    expect(judge.judge('createRepo', 'success', answer(201, {})).accepted).toBe(false)
    expect(Judge.load('quay', 'documented').judge('createRepo', 'success', answer(201, {})).accepted).toBe(true)
  })

  test('an error without its fields is refused, though the guide calls them optional', () => {
    expect(judge.judge('getRepoMirrorConfig', 'anonymous', answer(401, { oops: true })).accepted).toBe(false)
  })

  test('the status that the guide gives is still accepted, with the body that the other status has', () => {
    const done = answer(201, { success: true })
    expect(judge.judge('changeRepoVisibility', 'success', done)).toMatchObject({ accepted: true, drift: false })
    expect(judge.judge('changeRepoVisibility', 'success', answer(201, {})).accepted).toBe(false)
  })
})

test('a media type is part of the answer', () => {
  const { layers } = Judge.load('quay', 'documented').judge('createRepo', 'anonymous', { ...csrf, status: 401 })
  expect(layers[0]?.problems[0]).toMatchObject({ kind: 'media-type' })
})

test('a field is known from the release on that brought it, and a field of no release is a mistake', () => {
  const field = 'ChangeTag.immutable'
  expect(Judge.load('quay', 'documented').knowsField(field), 'any release, whichever layer counts').toBe(true)
  expect(Judge.load('quay', 'either', '3.17').knowsField(field)).toBe(true)
  expect(Judge.load('quay', 'either', '3.16').knowsField(field)).toBe(false)
  expect(() => Judge.load('quay', 'either').knowsField('ChangeTag.imutable')).toThrow('no field "ChangeTag.imutable"')
})
