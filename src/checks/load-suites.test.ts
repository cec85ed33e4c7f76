import { describe, expect, test } from 'vitest'
import { Judge, modes } from '../contract/judge.js'
import { loadSuites } from './load-suites.js'

describe.each(modes)('the suites of the Quay API, by the %s contract', async (mode) => {
  const judge = Judge.load('quay', mode)
  const checks = (await loadSuites('quay', mode)).flatMap((suite) => suite.checks)
  const sections = new Set([...judge.fullest.operations.values()].map(({ section }) => section))

  test('have checks, each with an id of its own', () => {
    const ids = checks.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('name their group and their operation in the id, and only operations of that group', () => {
    for (const { id, group, operationId } of checks) {
      expect(id.startsWith(`${group}.${operationId}.`), id).toBe(true)
      expect(judge.operation(operationId).group, id).toBe(group)
    }
  })

  test('declare situations that the contract answers', () => {
    for (const { id, operationId, situation } of checks)
      expect(judge.statuses(operationId, situation).length, id).toBeGreaterThan(0)
  })

  // Chapter 3 of the guide explains objects, 2.26 defines schemas; neither is a section of an operation.
  test('cite sections of the guide that exist, or an observed operation', () => {
    for (const { id, cites } of checks) {
      const cited = cites.match(/\d+(\.\d+)+/g) ?? []
      const operations = /observed (\w+)/.exec(cites)?.slice(1) ?? []
      expect(cited.length + operations.length, `${id}: ${cites}`).toBeGreaterThan(0)
      for (const section of cited)
        expect(sections.has(section) || /^(3|2\.26)\./.test(section), `${id}: ${section}`).toBe(true)
      for (const operation of operations)
        expect(judge.fullest.operations.has(operation), `${id}: ${operation}`).toBe(true)
    }
  })

  test('name callers that the contract defines', () => {
    const callers = Object.keys(judge.fullest.document['x-callers'])
    for (const check of checks)
      for (const caller of check.callers) expect(callers, check.id).toContain(caller.split(':')[0])
  })
})
