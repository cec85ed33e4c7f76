import { plainTransport } from '../../client/transport.js'
import type { RunSettings } from '../../checks/run-settings.js'
import type { Mode } from '../../contract/judge.js'

interface ProveSettings {
  api: string
  mode: Mode
  target: string
  environment: Record<string, string>
  runId: string
  seed: number
}

/** Settings of a run that looks for one fault: short of patience, because the server is at hand. */
export function proveSettings(settings: ProveSettings): RunSettings {
  const transport = { ...plainTransport, timeoutMs: 3000 }
  return { ...settings, transport, deadlineMs: 3000, lacks: [], listen: '127.0.0.1', reachesListen: true, keep: false }
}
