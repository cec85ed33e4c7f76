import { plainTransport } from '../client/transport.js'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Callers } from '../client/callers.js'
import { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import { Judge } from '../contract/judge.js'
import type { BaseWorld } from './base-world.js'
import { createBaseWorld } from './create-base-world.js'
import type { Check } from './check.js'
import { executeCheck } from './execute-check.js'
import { Failure } from './failure.js'
import { PositiveControls } from './positive-controls.js'
import type { Run } from './run.js'
import { Subjects } from './subjects.js'
import { Untestable } from './untestable.js'

const server = Fastify()
let run: Run

const at = { parameters: { error_type: 'not_found' } }

beforeAll(async () => {
  server.get<{ Params: { type: string } }>('/api/v1/error/:type', (request, reply) =>
    request.params.type === 'not_found'
      ? { type: 'about:blank', title: 'not_found', description: 'Not there.' }
      : reply.status(418).send({ teapot: true }),
  )
  server.post('/api/v1/messages', (_, reply) => reply.status(201).type('application/json').send('""'))
  server.get('/api/v1/user/autoprunepolicy/', () => ({ policies: [] }))
  run = createRun(await server.listen({ host: '127.0.0.1', port: 0 }))
})
afterAll(async () => {
  await run.close()
  await server.close()
})

function createRun(target: string): Run {
  const settings = {
    ...{ api: 'quay', target, mode: 'either' as const, environment: {}, runId: 'test', seed: 1 },
    ...{
      transport: { ...plainTransport, timeoutMs: 1000 },
      deadlineMs: 1000,
      lacks: [],
      listen: '127.0.0.1',
      reachesListen: true,
      keep: false,
    },
  }
  const judge = Judge.load('quay', settings.mode)
  const connection = new Connection(target, settings.transport)
  const callers = new Callers(judge.fullest, connection, settings.environment)
  const context = { settings, judge, connection, callers, stopped: new AbortController().signal }
  const fixtures = {
    requests: { getErrorDescription: { caller: 'anonymous', make: () => Promise.resolve(at) } },
    trials: {},
    world: (base: BaseWorld) => base,
    close: () => Promise.resolve([]),
  }
  const shared = { context, fixtures: () => fixtures, subjects: new Subjects(), controls: new PositiveControls() }
  return {
    ...{ settings, judge, callers, connection },
    lost: () => undefined,
    mustShowContrast: () => Promise.resolve(),
    mustHave: () => Promise.resolve(),
    world: (recorder) => createBaseWorld(shared, recorder),
    close: async () => {
      await connection.close()
      return { requests: connection.requests, sentAgain: {}, findings: [] }
    },
  }
}

function check(body: (world: BaseWorld) => Promise<void>, over: Partial<Check> = {}): Check {
  return {
    ...{ id: 'error.getErrorDescription.x', title: 'x', group: 'error', operationId: 'getErrorDescription' },
    ...{ level: 'MUST', cites: 'guide 2.5.1', situation: 'success', callers: [], capabilities: [] },
    run: body as Check['run'],
    ...over,
  }
}

describe('a check', () => {
  test('that saw its own cell passes, with its evidence', async () => {
    const result = await executeCheck(
      check(async (world) => {
        await world.call('anonymous', 'getErrorDescription', at).succeeds()
      }),
      run,
    )
    expect(result).toMatchObject({ verdict: 'passed' })
    expect(result.exchanges).toHaveLength(1)
  })

  test('that asserts nothing is an error', async () => {
    const result = await executeCheck(
      check(() => Promise.resolve()),
      run,
    )
    expect(result).toMatchObject({ verdict: 'error' })
    expect(result.reason).toContain('the declared cell was not observed')
  })

  test('that saw another cell than it declares is an error', async () => {
    const body = async (world: BaseWorld) => {
      await world.call('anonymous', 'getErrorDescription', at).succeeds()
    }
    const result = await executeCheck(check(body, { situation: 'missing.error_type' }), run)
    expect(result.reason).toContain('missing.error_type')
  })

  test('that forgot to ask for an answer is an error', async () => {
    const result = await executeCheck(
      check(async (world) => {
        await world.call('anonymous', 'getErrorDescription', at).succeeds()
        world.call('anonymous', 'getErrorDescription', at)
      }),
      run,
    )
    expect(result).toMatchObject({ verdict: 'error' })
    expect(result.reason).toContain('never asked for')
  })

  test('that changes the installation without saying so is an error', async () => {
    const body = async (world: BaseWorld) => {
      await world.call('anonymous', 'getErrorDescription', at).succeeds()
      await world.call('anonymous', 'createGlobalMessage', { parameters: {}, body: {} }).succeeds()
    }
    const silent = await executeCheck(check(body), run)
    expect(silent).toMatchObject({ verdict: 'error' })
    expect(silent.reason).toContain('createGlobalMessage, which is intrusive (it shows a message to everybody)')
    expect(
      await executeCheck(check(body, { intrusive: 'it shows a message', capabilities: ['superuser'] }), run),
    ).toMatchObject({
      verdict: 'passed',
    })
  })

  test('that needs a capability without saying so is an error', async () => {
    const body = async (world: BaseWorld) => {
      await world.call('anonymous', 'getErrorDescription', at).succeeds()
      await world.call('anonymous', 'listUserAutoPrunePolicies', { parameters: {} }).succeeds()
    }
    const silent = await executeCheck(check(body), run)
    expect(silent).toMatchObject({ verdict: 'error' })
    expect(silent.reason).toContain('listUserAutoPrunePolicies, which needs auto-prune, and does not declare so')
    expect(await executeCheck(check(body, { capabilities: ['auto-prune'] }), run)).toMatchObject({ verdict: 'passed' })
  })

  test('whose caller has no token is untestable, and names the variable', async () => {
    const result = await executeCheck(
      check(() => Promise.resolve(), { callers: ['owner'] }),
      run,
    )
    expect(result).toMatchObject({ verdict: 'untestable', reason: 'set QUAY_OWNER_TOKEN' })
  })

  test('that meets a breach fails, and says what was expected, what came, and how to repeat it', async () => {
    const result = await executeCheck(
      check(async (world) => {
        await world.call('anonymous', 'getErrorDescription', { parameters: { error_type: 'x' } }).succeeds()
      }),
      run,
    )
    expect(result).toMatchObject({ verdict: 'failed' })
    expect(result.message).toContain('guide 2.5.1')
    expect(result.message).toContain('documented: 200')
    expect(result.message).toContain('418 application/json')
    expect(result.message).toContain(`curl -i '${run.settings.target}/api/v1/error/x'`)
  })

  test.each<[Error, string]>([
    [new Failure('done all the same'), 'failed'],
    [new Untestable('no upstream'), 'untestable'],
    [new TypeError('cannot read'), 'error'],
  ])('that throws %s is %s', async (error, verdict) => {
    const result = await executeCheck(
      check(() => Promise.reject(error)),
      run,
    )
    expect(result.verdict).toBe(verdict)
  })
})

test('a refusal counts only with the positive control', async () => {
  const world = run.world(new Recorder())
  await expect(world.control('getErrorDescription')).resolves.toBeDefined()
  await expect(world.control('discovery')).rejects.toThrow('no valid request for discovery')
})
