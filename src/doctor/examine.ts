import { askCapabilities } from '../capabilities/ask-capabilities.js'
import type { Detected } from '../capabilities/detect-capabilities.js'
import { loadSuites } from '../checks/load-suites.js'
import { beyondLoopback } from '../client/beyond-loopback.js'
import { Callers } from '../client/callers.js'
import { Connection } from '../client/connection.js'
import { Recorder } from '../client/recorder.js'
import { probeRequest } from '../client/probe-request.js'
import type { NamedTarget } from '../config/read-target.js'
import { apiRoot } from '../contract/api-root.js'
import { Contract } from '../contract/contract.js'
import { loadOwnedThings } from '../journal/owned-thing.js'
import { tool } from '../reports/tool.js'
import { countChecks } from './count-checks.js'
import type { CountedChecks } from './count-checks.js'
import { examineCallers } from './examine-callers.js'
import type { ExaminedCaller } from './examine-callers.js'
import { examineTls } from './examine-tls.js'
import type { Tls } from './examine-tls.js'
import { inferRelease } from './infer-release.js'
import type { InferredRelease } from './infer-release.js'

/** All that a doctor's look at a target brings (schemas/diagnosis.schema.json). */
export interface Diagnosis {
  version: 1
  tool: { name: string; version: string }
  /** Its base URL. */
  target: string
  api: string
  /** What every path of the API begins with, below the base URL. */
  apiRoot: string
  /** For one answer, in milliseconds. */
  answerMs: number
  tls?: Tls
  /** The certificate was not checked, by --insecure. */
  insecure: boolean
  /** The variable that names a proxy. */
  proxy?: string
  /** The target's clock minus ours, in seconds; absent when it does not tell. */
  clockDifference?: number
  release: InferredRelease
  capabilities: Detected[]
  callers: ExaminedCaller[]
  checks: CountedChecks
  requests: number
}

/** Asks a target for all of it; changes nothing. */
export async function examine({ api, target, environment, transport }: NamedTarget): Promise<Diagnosis> {
  const contract = Contract.load(api, 'observed')
  const connection = new Connection(target, transport)
  try {
    const tls = await examineTls(target, transport)
    const probe = probeRequest(contract)
    const first = await connection.send(probe, { caller: 'anonymous', recorder: new Recorder() })
    const clockDifference = connection.clock.differenceMs
    const { capabilities, served } = await askCapabilities(connection, contract)
    const off = new Set(capabilities.filter(({ state }) => state === 'off').map(({ capability }) => capability))
    // What the target lacks shows no scope: a path that it does not serve is refused to nobody.
    const had = contract.without([...off])
    const callers = await examineCallers(had, connection, environment, (await loadOwnedThings(api)).user)
    const suites = await loadSuites(api, 'either')
    const missing = new Callers(contract, connection, environment)
    const checks = suites.flatMap((suite) => suite.checks)
    const { name, version } = tool()
    return {
      ...{ version: 1, tool: { name, version } },
      ...{ target, api, apiRoot: apiRoot(contract) },
      answerMs: Math.round(first.durationMs),
      ...(tls && { tls }),
      insecure: transport.insecure,
      ...(transport.proxy && { proxy: transport.proxy.variable }),
      ...(clockDifference !== undefined && { clockDifference: Math.round(clockDifference / 1000) }),
      release: inferRelease(contract, served, off),
      capabilities,
      callers,
      checks: countChecks(checks, capabilities, beyondLoopback(target, transport), (caller) => missing.missing(caller)),
      requests: connection.requests,
    }
  } finally {
    await connection.close()
  }
}
