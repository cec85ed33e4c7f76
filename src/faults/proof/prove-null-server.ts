import { executeCheck } from '../../checks/execute-check.js'
import { startRun } from '../../checks/start-run.js'
import type { CheckResult } from '../../checks/verdict.js'
import type { OpenApiDocument } from '../../contract/document.js'
import { startNullServer } from '../null-server.js'
import { nullServers } from '../null-servers.js'
import type { Laboratory } from './laboratory.js'
import type { NullServerRun } from './proof-plan.js'
import type { NullServerResult } from './proof.js'
import { proveSettings } from './prove-settings.js'

/** Runs every check of the planned operations against a server that does nothing. */
export async function proveNullServer(
  laboratory: Laboratory,
  { name, mode }: NullServerRun,
): Promise<NullServerResult> {
  const started = performance.now()
  const { api, seed, operations } = laboratory.plan
  const kind = nullServers.find((each) => each.name === name)
  if (!kind) throw new RangeError(`There is no null server "${name}".`)
  const checks = (await laboratory.checksBy(mode)).filter((check) => operations.includes(check.operationId))
  const server = await startNullServer(kind)
  const environment = inventedEnvironment(laboratory.judge.fullest.document)
  const runId = laboratory.runIdOf(`${name} ${mode}`)
  const run = await startRun(proveSettings({ api, mode, seed, environment, runId, target: server.url }))
  try {
    const results: CheckResult[] = []
    for (const check of checks) results.push(await executeCheck(check, run))
    const passed = results.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id)
    return { name, contract: mode, checks: checks.length, passed, durationMs: Math.round(performance.now() - started) }
  } finally {
    await run.close()
    await server.close()
  }
}

/** A token for every caller; to a null server each is as good as another. */
function inventedEnvironment(document: OpenApiDocument): Record<string, string> {
  const scopes = Object.keys(document['x-insufficient-scope'])
  return Object.fromEntries(
    Object.values(document['x-callers']).flatMap(({ variable, keyedBy }) => {
      if (variable === undefined) return []
      const token = `invented-${variable}`
      const keyed = JSON.stringify(Object.fromEntries(scopes.map((scope) => [scope, token])))
      return [[variable, keyedBy === undefined ? token : keyed]]
    }),
  )
}
