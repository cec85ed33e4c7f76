import type { Check } from '../../checks/check.js'
import type { Run } from '../../checks/run.js'
import { startRun } from '../../checks/start-run.js'
import { recognizeCallers } from '../caller-of.js'
import { startFaultProxy } from '../fault-proxy.js'
import type { FaultProxy, FaultProxyOptions } from '../fault-proxy.js'
import type { Laboratory } from './laboratory.js'
import { proveSettings } from './prove-settings.js'

interface Rig {
  run: Run
  proxy: FaultProxy
}

interface RigOptions {
  /** In the name of everything that the run makes. */
  name: string
  /** What stands in the proxy, given the callers' variables of the server behind it. */
  inject: (environment: Record<string, string>) => Pick<FaultProxyOptions, 'interceptorFor' | 'onExchange'>
  /** What is going to be run. */
  checks: readonly Check[]
  /** Of the fault: what it makes the server do, no other run shall find. */
  leavesTraces: boolean
}

/** A run of its own, against a server of its own, through a proxy of its own. */
export async function withFaultyRun<T>(
  { plan, judge, references, runIdOf }: Laboratory,
  { name, inject, checks, leavesTraces }: RigOptions,
  use: (rig: Rig) => Promise<T>,
): Promise<T> {
  const lease = await references.take()
  const { url, environment } = lease.reference
  const contract = judge.fullest
  const callerOf = recognizeCallers(contract.document, environment)
  const proxy = await startFaultProxy({ target: url, contract, callerOf, ...inject(environment) })
  const { api, mode, seed } = plan
  const run = await startRun(proveSettings({ api, mode, seed, target: proxy.url, environment, runId: runIdOf(name) }))
  try {
    return await use({ run, proxy })
  } finally {
    await run.close()
    await proxy.close()
    // What a proof makes, stays; what is of the whole installation, no name of a run would keep from the next one.
    await lease.giveBack(leavesTraces || checks.some(({ intrusive }) => intrusive !== undefined))
  }
}
