import { expect, it } from 'vitest'
import { Contract } from '../contract.js'
import type { OpenApiDocument, OperationObject } from '../document.js'
import { capabilityProblems } from './capability-problems.js'
import { releaseProblems } from './release-problems.js'

const contractOf = (operation: Partial<OperationObject>): Contract =>
  new Contract('observed', {
    'x-capabilities': { quota: { description: 'Storage that is counted.', flags: ['FEATURE_QUOTA_MANAGEMENT'] } },
    'x-releases': ['3.6', '3.7'],
    paths: { '/a': { get: { operationId: 'getA', tags: ['a'], responses: {}, ...operation } } },
    components: {},
  } as unknown as OpenApiDocument)

it('knows the capabilities and releases that the contract lists', () => {
  const contract = contractOf({ 'x-capability': 'quota', 'x-since': '3.7' })
  expect([...capabilityProblems(contract), ...releaseProblems(contract)]).toEqual([])
})

it('refuses a capability that nothing describes', () => {
  const problems = capabilityProblems(contractOf({ 'x-capability': 'quotas' }))
  expect(problems).toEqual(['#/paths/~1a/get/x-capability: "quotas" is none of x-capabilities (quota)'])
  expect(capabilityProblems(contractOf({ 'x-capability': ['quota', 'quotas'] }))).toHaveLength(1)
})

it('refuses a line for servers without a capability that nothing describes', () => {
  const lines = (capability: string) => ({ [`anonymous.without.${capability}`]: { body: 'Success' } })
  const problems = capabilityProblems(contractOf({ 'x-outcomes': lines('quotas') }))
  expect(problems).toEqual(['#/paths/~1a/get/x-outcomes: "quotas" is none of x-capabilities (quota)'])
  expect(capabilityProblems(contractOf({ 'x-outcomes': lines('quota') }))).toEqual([])
})

it('refuses a release that there is not', () => {
  const problems = releaseProblems(contractOf({ 'x-since': '3.60' }))
  expect(problems).toEqual(['#/paths/~1a/get/x-since: "3.60" is none of x-releases (3.6, 3.7)'])
})
