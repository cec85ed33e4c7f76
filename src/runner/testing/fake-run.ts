import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from '../../checks/check.js'
import { plainTransport } from '../../client/transport.js'
import type { RunSettings } from '../../checks/run-settings.js'
import { freshBuild } from './fresh-build.js'
import { temporaryFolder } from './temporary-folder.js'

/** A check that the runner can name; what it does is the entry's to say. */
export function fakeCheck(id: string, overrides: Partial<Check> = {}): Check {
  const [group = '', operationId = ''] = id.split('.')
  return {
    ...{ id, title: id, group, operationId, level: 'MUST', cites: 'guide 1.1', situation: 'success' },
    ...{ callers: [], capabilities: [], run: () => Promise.resolve() },
    ...overrides,
  }
}

export const fakeSettings: RunSettings = {
  ...{ api: 'quay', target: 'http://127.0.0.1:1', mode: 'either', environment: {}, runId: 'qtest', seed: 1 },
  ...{
    transport: { ...plainTransport, timeoutMs: 1000 },
    deadlineMs: 1000,
    lacks: [],
    listen: '127.0.0.1',
    reachesListen: true,
    keep: false,
  },
}

/**
 * Writes an entry file for vitest whose checks do what `execute` says.
 *
 * @param execute source of `async (check) => ({ verdict, ... })`.
 * @param preamble source that stands before everything else.
 */
export function writeEntry(checks: readonly Check[], execute: string, preamble = ''): string {
  const register = join(freshBuild(['runner']), 'src', 'runner', 'register-checks.js')
  const file = join(temporaryFolder(), 'entry.js')
  const source = `
    import { registerChecks } from ${JSON.stringify(register)}
    ${preamble}
    const checks = ${JSON.stringify(checks)}
    const execute = ${execute}
    await registerChecks({
      loadSuites: async () => [{ api: 'quay', group: 'g', checks }],
      startRun: async () => ({ lost: () => undefined, close: async () => ({ requests: 7, sentAgain: {}, findings: ['one thing was left'] }) }),
      executeCheck: async (check) => ({ ...check, durationMs: 1, exchanges: [], ...(await execute(check)) }),
    })`
  writeFileSync(file, source)
  return file
}
