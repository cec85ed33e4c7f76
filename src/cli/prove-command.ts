import { randomInt } from 'node:crypto'
import { join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { defaultApi } from '../config/apis-of.js'
import { loadSuites } from '../checks/load-suites.js'
import { oneOf } from '../config/one-of.js'
import { readSelection } from '../config/read-selection.js'
import type { RunFlags } from '../config/run-flags.js'
import { wholeNumber } from '../config/whole-number.js'
import { kinds } from '../faults/kinds/kinds.js'
import { nullServers } from '../faults/null-servers.js'
import { makeProof } from '../faults/proof/make-proof.js'
import type { ProofRequest } from '../faults/proof/plan-proof.js'
import { proofExitCode } from '../faults/proof/proof-exit-code.js'
import { proofText } from '../faults/proof/proof-text.js'
import { ProofProgress } from '../faults/proof/proof-progress.js'
import { writeAtomically } from '../reports/write-atomically.js'
import { selectChecks } from '../runner/select-checks.js'
import { abortOnSignals } from './interrupt.js'
import type { Terminal } from './terminal.js'

type ProveFlags = Pick<RunFlags, 'api' | 'contract' | 'group' | 'operation' | 'seed' | 'concurrency' | 'out'> & {
  fault?: string[]
  verbose?: boolean
}

/** `prove`: the evidence that the suite can fail. */
export function proveCommand(root: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  root
    .command('prove')
    .description('Inject faults into the embedded reference, one at a time: each must make a check fail.')
    .option('--api <name>', `API to prove (default: ${defaultApi})`)
    .option('--contract <mode>', 'what counts: documented, observed or either (default: either)')
    .option('--group <name>', 'only operations of this endpoint group; repeatable', append)
    .option('--operation <id>', 'only this operation; repeatable', append)
    .option('--fault <kind>', 'only faults of this kind, and no null servers; repeatable', append)
    .option('--concurrency <n>', 'faults under way at the same time (default: 8)')
    .option('--seed <n>', 'seed of generated values, to repeat a proof')
    .option('--out <dir>', 'folder for proof.json (default: reports)')
    .option('--verbose', 'say also why which faults were not injected')
    .action(async (flags: ProveFlags) => {
      exitWith(await prove(flags, terminal))
    })
}

async function prove(flags: ProveFlags, terminal: Terminal): Promise<number> {
  const request = await requestOf(flags)
  const concurrency = wholeNumber('--concurrency', flags.concurrency ?? '8', { minimum: 1, maximum: 256 })
  const file = join(resolve(terminal.cwd, flags.out ?? 'reports'), 'proof.json')

  const controller = new AbortController()
  const release = abortOnSignals(controller, (signal) => {
    terminal.stderr.write(`\n${signal}: writing what was proved so far; once more ends the proof at once.\n`)
  })
  const progress = new ProofProgress(terminal.stderr)
  try {
    const proof = await makeProof(request, {
      concurrency,
      signal: controller.signal,
      onFound: (found) => {
        progress.add(found)
      },
    })
    progress.clear()
    await writeAtomically(file, `${JSON.stringify(proof, null, 2)}\n`)
    terminal.stdout.write(`${proofText(proof, flags.verbose ?? false)}proof: ${relative(terminal.cwd, file)}\n`)
    return proofExitCode(proof)
  } finally {
    release()
  }
}

/** @throws {ConfigurationError} when a flag has no such value. */
async function requestOf(flags: ProveFlags): Promise<ProofRequest> {
  const { api, mode, selection } = readSelection(flags)
  const checks = selectChecks(await loadSuites(api, mode), selection)
  const names = kinds.map(({ name }) => name)
  const selected = (flags.fault ?? []).map((name) => oneOf('--fault', name, names))
  return {
    ...{ api, mode, kinds: selected },
    seed: wholeNumber('--seed', flags.seed ?? String(randomInt(maximumSeed)), { minimum: 0, maximum: maximumSeed }),
    operations: [...new Set(checks.map(({ operationId }) => operationId))],
    // Who asks for some faults is about to mend a check, and wants to know of nothing else.
    nullServers: selected.length > 0 ? [] : nullServers.map(({ name }) => name),
  }
}

const maximumSeed = 2 ** 31 - 1

function append(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value]
}
