import { expect, test } from 'vitest'
import { Judge } from '../../contract/judge.js'
import type { Scene } from '../fault.js'
import type { OperationRequest, ProxiedAnswer } from '../proxied.js'
import { deletedTooMuch } from './deleted-too-much.js'

const judge = Judge.load('quay', 'observed')

function asked(operationId: string, parameters: Record<string, string> = {}, body: unknown = '') {
  const operation = judge.operation(operationId)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '')
  const { method } = operation
  const request: OperationRequest = {
    ...{ operation, method, path, parameters, headers: {}, body: Buffer.alloc(0), caller: 'superuser' },
  }
  const answer: ProxiedAnswer = { status: 200, headers: {}, body: Buffer.from(JSON.stringify(body)) }
  return { request, answer }
}

/** The paths that are deleted, when what was asked before is this. */
async function deletedAfter(
  before: ReturnType<typeof asked>[],
  operationId: string,
  parameters: Record<string, string>,
) {
  // It needs the operation and the contract alone.
  const scene = { operation: judge.operation(operationId), judge } as Scene
  const { intercept, watch } = deletedTooMuch.inject(scene)
  for (const { request, answer } of before) watch?.(request, answer)
  const deleted: string[] = []
  await intercept(asked(operationId, parameters).request, ({ path }) => {
    deleted.push(path)
    return Promise.resolve({ status: 204, headers: {}, body: Buffer.alloc(0) })
  })
  return deleted
}

test('of things that only a list tells of, the last of the list goes along', async () => {
  const messages = [{ uuid: 'one' }, { uuid: 'two' }, { uuid: 'three' }]
  const list = asked('getGlobalMessages', {}, { messages })
  expect(await deletedAfter([list], 'deleteGlobalMessage', { uuid: 'three' })).toEqual([
    '/api/v1/message/three',
    '/api/v1/message/two',
  ])
  expect(await deletedAfter([], 'deleteGlobalMessage', { uuid: 'three' })).toEqual(['/api/v1/message/three'])
})

test('an item need not repeat what its parameter names', async () => {
  const list = asked('listUserAuthorizations', {}, { authorizations: [{ uuid: 'one' }, { uuid: 'two' }] })
  const at = { assigned_authorization_uuid: 'one' }
  expect(await deletedAfter([list], 'deleteAssignedAuthorization', at)).toEqual([
    '/api/v1/user/assignedauthorization/one',
    '/api/v1/user/assignedauthorization/two',
  ])
})

test('what stands at the path of the deletion is told of by the requests for it, not by lists', async () => {
  const list = asked('listServiceKeys', {}, { keys: [{ kid: 'listed' }] })
  const read = asked('getServiceKey', { kid: 'read' })
  expect(await deletedAfter([read, list], 'deleteServiceKey', { kid: 'one' })).toEqual([
    '/api/v1/superuser/keys/one',
    '/api/v1/superuser/keys/read',
  ])
})
