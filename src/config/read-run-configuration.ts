import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import { levels } from '../checks/verdict.js'
import type { Level } from '../checks/verdict.js'
import { Contract } from '../contract/contract.js'
import { readEnvironment } from './environment.js'
import { listenAddress } from './listen-address.js'
import { namedTarget } from './named-target.js'
import { readSelection } from './read-selection.js'
import type { RunConfiguration } from './run-configuration.js'
import type { RunFlags } from './run-flags.js'
import { readTransport } from './read-transport.js'
import { runIdOf } from './run-id.js'
import { wholeNumber } from './whole-number.js'

/** Where flags are read: the working folder, and the variables of the process. */
export interface Surroundings {
  cwd: string
  env: Readonly<Record<string, string | undefined>>
}

// Less than that hides a missing token, and proves little of the rest.
const defaultMinExecuted = 90
const maximumMs = 24 * 60 * 60 * 1000
const maximumSeed = 2 ** 31 - 1

/**
 * @param place of the API among those of one run: their run ids differ.
 * @throws {ConfigurationError} for the first flag, variable or file that does not say what a run needs to know.
 */
export function readRunConfiguration(flags: RunFlags, { cwd, env }: Surroundings, place = 0): RunConfiguration {
  const { api, mode, selection } = readSelection(flags)
  const { document } = Contract.load(api, 'documented')
  const environment = readEnvironment({ cwd, envFile: flags.envFile, process: env })
  const seed = number('--seed', flags.seed, { minimum: 0, maximum: maximumSeed }) ?? randomInt(maximumSeed)
  const named = namedTarget(document, flags.target, environment)
  const transport = readTransport(flags, named?.target, { cwd, environment })
  return frozen({
    settings: {
      ...{ api, mode, seed, transport, reachesListen: named === undefined || flags.listen !== undefined },
      ...(selection.release !== undefined && { release: selection.release }),
      runId: runIdOf(seed, new Date(), process.pid + place),
      deadlineMs: milliseconds('--deadline', flags.deadline) ?? 60_000,
      listen: listenAddress(flags.listen ?? '127.0.0.1'),
      keep: flags.keep ?? false,
    },
    named,
    selection,
    deciding: decidingLevels(selection.level),
    allowIntrusive: flags.allowIntrusive ?? false,
    concurrency: transport.concurrency,
    bail: number('--bail', flags.bail, { minimum: 1, maximum: 1_000_000 }),
    minExecuted:
      number('--min-executed', flags.minExecuted, { minimum: 0, maximum: 100, unit: 'percent' }) ?? defaultMinExecuted,
    baseline: flags.baseline === undefined ? undefined : resolve(cwd, flags.baseline),
    out: resolve(cwd, flags.out ?? 'reports'),
  })
}

/** Who asks for a level wants all of it to count; else everything is told, and what must or should be decides. */
function decidingLevels(level: Level | undefined): Level[] {
  return level === undefined ? ['MUST', 'SHOULD'] : levels.slice(0, levels.indexOf(level) + 1)
}

function milliseconds(flag: string, text: string | undefined): number | undefined {
  return number(flag, text, { minimum: 1, maximum: maximumMs, unit: 'milliseconds' })
}

function number(flag: string, text: string | undefined, rule: Parameters<typeof wholeNumber>[2]): number | undefined {
  return text === undefined ? undefined : wholeNumber(flag, text, rule)
}

function frozen<T extends object>(value: T): T {
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) frozen(each as object)
  return Object.freeze(value)
}
