import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { loadSuites } from '../checks/load-suites.js'
import { readRunConfiguration } from '../config/read-run-configuration.js'
import { Contract } from '../contract/contract.js'
import { freshBuild } from '../runner/testing/fresh-build.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { startReference } from '../runner/start-reference.js'
import { executeSelected } from './execute-selected.js'

freshBuild(['checks', 'runner', 'capabilities', 'reference'])

const checks = (await loadSuites('quay', 'either')).flatMap((suite) => suite.checks)
const needed = [...new Set(checks.flatMap(({ capabilities }) => capabilities))]

/** Every group in which something needs the capability, run against a server that lacks it. */
async function runWithout(capability: string) {
  const groups = new Set(checks.filter((check) => check.capabilities.includes(capability)).map(({ group }) => group))
  const selected = checks.filter(({ group, level }) => groups.has(group) && level !== 'MAY')
  const reference = await startReference('quay', {
    contract: Contract.load('quay', 'observed'),
    without: [capability],
  })
  const terminal = { stdout: new PassThrough(), stderr: new PassThrough(), cwd: temporaryFolder(), env: {} }
  const { url: target, environment } = reference
  try {
    const configuration = readRunConfiguration({ target }, terminal)
    const open = { target, environment, reference: false, close: () => Promise.resolve() }
    const run = { configuration, open, checks: selected, controller: new AbortController(), terminal }
    return { selected, ...(await executeSelected(run)) }
  } finally {
    await reference.close()
  }
}

test.each(needed)(
  'without %s, what needs it is skipped by the word of the target, and all else passes',
  async (name) => {
    const { selected, results, findings } = await runWithout(name)
    const needing = selected.filter(({ capabilities }) => capabilities.includes(name)).map(({ id }) => id)
    expect(needing.length).toBeGreaterThan(0)
    expect(results.filter(({ verdict }) => verdict !== 'passed').map(({ id }) => id)).toEqual(needing)
    const said = new RegExp(`^the target lacks ${name}: /config says that \\w+ is false$`)
    for (const { verdict, reason } of results)
      if (verdict !== 'passed') expect([verdict, reason]).toEqual(['skipped', expect.stringMatching(said)])
    expect(findings).toEqual([])
  },
)
