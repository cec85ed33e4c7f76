import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { loadSuites } from '../checks/load-suites.js'
import type { Check } from '../checks/check.js'
import { readRunConfiguration } from '../config/read-run-configuration.js'
import { Contract } from '../contract/contract.js'
import { freshBuild } from '../runner/testing/fresh-build.js'
import { isForOthers } from '../runner/testing/is-for-others.js'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { startReference } from '../runner/start-reference.js'
import { executeSelected } from './execute-selected.js'

freshBuild(['checks', 'runner', 'capabilities', 'reference'])

// By what a target shows that it lacks something: one tells of its settings, of the other something has to be asked or made.
const evidence = {
  quay: /^\/config says that \w+ is false$/,
  gitlab:
    /^(GET|POST) \S+ is answered as a path that nothing serves: 404 |^a mirror (is|that is) made|^it (makes|pushes to) /,
}
type Api = keyof typeof evidence

const checksOf = {
  quay: (await loadSuites('quay', 'either')).flatMap(({ checks }) => checks),
  gitlab: (await loadSuites('gitlab', 'either')).flatMap(({ checks }) => checks),
}
const lacking = (Object.keys(evidence) as Api[]).flatMap((api) =>
  [...new Set(checksOf[api].flatMap(({ capabilities }) => capabilities))].map((name) => ({ api, name })),
)

/** Every group in which something needs the capability; all of them for one that shows in no operation of its own. */
function concerned(api: Api, name: string): Check[] {
  const operations = [...Contract.load(api, 'observed').operations.values()]
  if (!operations.some(({ capabilities }) => capabilities.includes(name))) return checksOf[api]
  const groups = new Set(
    checksOf[api].filter(({ capabilities }) => capabilities.includes(name)).map(({ group }) => group),
  )
  return checksOf[api].filter(({ group }) => groups.has(group))
}

/** The checks that are concerned, run against a server that lacks the capability. */
async function runWithout(api: Api, capability: string) {
  const selected = concerned(api, capability)
  const reference = await startReference(api, { contract: Contract.load(api, 'observed'), without: [capability] })
  const terminal = { stdout: new PassThrough(), stderr: new PassThrough(), cwd: temporaryFolder(), env: {} }
  const { url: target, environment } = reference
  try {
    const configuration = readRunConfiguration({ target, api }, terminal)
    const open = { target, environment, reference: false, close: () => Promise.resolve() }
    const run = { configuration, open, checks: selected, controller: new AbortController(), terminal }
    return { selected, ...(await executeSelected(run)) }
  } finally {
    await reference.close()
  }
}

test.each(lacking)(
  '$api without $name: what needs it is skipped by what the target shows, and all else passes',
  { timeout: 60_000 },
  async ({ api, name }) => {
    const { selected, results, findings } = await runWithout(api, name)
    const needing = selected.filter(({ capabilities }) => capabilities.includes(name))
    expect(needing.length).toBeGreaterThan(0)
    const skipped = results.filter((result) => result.verdict !== 'passed' && !isForOthers(result))
    expect(skipped.map(({ id }) => id)).toEqual(needing.map(({ id }) => id))
    for (const [index, { verdict, reason = '' }] of skipped.entries()) {
      const [, lacks, shown] = /^the target lacks (\S+): (.*)$/.exec(reason) ?? []
      expect([verdict, shown]).toEqual(['skipped', expect.stringMatching(evidence[api])])
      // An operation that needs several is gone with any of them.
      expect(needing[index]?.capabilities).toContain(lacks)
    }
    expect(findings).toEqual([])
  },
)
