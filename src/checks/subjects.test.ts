import { expect, test } from 'vitest'
import { NoAnswer } from '../client/connection.js'
import { Subjects } from './subjects.js'
import type { SubjectSource } from './subjects.js'

function setUp() {
  const state = new Map<unknown, number>()
  let made = 0
  const source: SubjectSource = {
    make: () => {
      made += 1
      state.set(made, 0)
      return Promise.resolve({ parameters: { thing: made } })
    },
    state: ({ parameters }) => Promise.resolve(state.get(parameters.thing)),
  }
  return { subjects: new Subjects(), source, state, made: () => made }
}

test('checks that change nothing share one subject', async () => {
  const { subjects, source, made } = setUp()
  const use = () => subjects.use('op', source, (subject) => subject.mustBeUnchanged())
  await Promise.all([use(), use(), use()])
  expect(made()).toBe(1)
})

test('only the check that changed the state fails; the next one gets a fresh subject', async () => {
  const { subjects, source, state, made } = setUp()
  const culprit = subjects.use('op', source, async (subject) => {
    state.set(subject.values.parameters.thing, 1)
    await subject.mustBeUnchanged()
  })
  const next = subjects.use('op', source, (subject) => subject.mustBeUnchanged())
  await expect(culprit).rejects.toThrow('denied, and yet done')
  await expect(next).resolves.toBeUndefined()
  expect(made()).toBe(2)
})

test('a request that got no answer may have been carried out: the next check is not blamed for it', async () => {
  const { subjects, source, state, made } = setUp()
  const request = { method: 'PUT', url: 'http://quay.test/', headers: {} }
  const exchange = { id: 1, caller: 'owner', request, startedAt: '2026-11-21T00:00:00.000Z', durationMs: 1 }
  const lost = subjects.use('op', source, (subject) => {
    state.set(subject.values.parameters.thing, 1)
    return Promise.reject(new NoAnswer(exchange, true))
  })
  const next = subjects.use('op', source, (subject) => subject.mustBeUnchanged())
  await expect(lost).rejects.toBeInstanceOf(NoAnswer)
  await expect(next).resolves.toBeUndefined()
  expect(made()).toBe(2)
})

test('one check holds the subject at a time', async () => {
  const { subjects, source } = setUp()
  let holders = 0
  let most = 0
  const hold = () =>
    subjects.use('op', source, async () => {
      holders += 1
      most = Math.max(most, holders)
      await new Promise((resolve) => setImmediate(resolve))
      holders -= 1
    })
  await Promise.all([hold(), hold(), hold()])
  expect(most).toBe(1)
})
