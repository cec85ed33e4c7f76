import { expect, it } from 'vitest'
import { mutationsOf } from './mutations.js'

it('spoils one field at a time, at every depth', () => {
  expect(mutationsOf({ a: 1, b: [{ c: 'x' }] })).toEqual([
    { kind: 'mistyped', path: '', value: -0.5 },
    { kind: 'dropped', path: '/a', value: { b: [{ c: 'x' }] } },
    { kind: 'mistyped', path: '/a', value: { a: ['not of this type'], b: [{ c: 'x' }] } },
    { kind: 'dropped', path: '/b', value: { a: 1 } },
    { kind: 'mistyped', path: '/b', value: { a: 1, b: -0.5 } },
    { kind: 'mistyped', path: '/b/*', value: { a: 1, b: [-0.5] } },
    { kind: 'dropped', path: '/b/*/c', value: { a: 1, b: [{}] } },
    { kind: 'mistyped', path: '/b/*/c', value: { a: 1, b: [{ c: -0.5 }] } },
  ])
})
