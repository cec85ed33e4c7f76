import { resolve } from 'node:path'
import type { Command } from 'commander'
import { didYouMean } from '../config/closest.js'
import { oneOf } from '../config/one-of.js'
import { defaultApi } from '../config/apis-of.js'
import { apis } from '../config/apis.js'
import { ConfigurationError } from '../config/configuration-error.js'
import { wholeNumber } from '../config/whole-number.js'
import { writeEnvFile } from '../config/write-env-file.js'
import { Contract } from '../contract/contract.js'
import { modes } from '../contract/judge.js'
import { startReference } from '../runner/start-reference.js'
import { abortOnSignals } from './interrupt.js'
import { append } from './run-options.js'
import type { Terminal } from './terminal.js'

interface ServeFlags {
  port?: string
  api?: string
  contract?: string
  empty?: boolean
  without?: string[]
  envFile?: string
}

/** `serve`: the reference as a server of its own, until it is told to end. */
export function serveCommand(root: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  root
    .command('serve')
    .description('Start the embedded reference as a server of its own. Its data lives in memory.')
    .option('--port <n>', 'port (default: a free one)')
    .option('--api <name>', `API to serve (default: ${defaultApi})`)
    .option('--contract <mode>', 'what it keeps to: documented or observed; either means observed (default: either)')
    .option('--empty', 'without the accounts of a run, for init')
    .option('--without <capability>', 'switch off what a server may lack, e.g. repo-mirror; repeatable', append)
    .option('--env-file <file>', 'file to write its URL and a token for every caller to, for run --env-file')
    .action(async (flags: ServeFlags) => {
      exitWith(await serve(flags, terminal))
    })
}

async function serve(flags: ServeFlags, terminal: Terminal): Promise<number> {
  const api = oneOf('--api', flags.api ?? defaultApi, apis())
  const mode = oneOf('--contract', flags.contract ?? 'either', modes)
  const port = wholeNumber('--port', flags.port ?? '0', { minimum: 0, maximum: 65_535 })
  const contract = Contract.load(api, mode === 'documented' ? 'documented' : 'observed')
  const { name, urlVariable } = contract.document['x-api']
  const without = capabilitiesIn(contract, flags.without ?? [])
  const told = new AbortController()
  const release = abortOnSignals(told, () => undefined)
  const reference = await startReference(api, { contract, port, empty: flags.empty ?? false, without }).catch(
    portInUse(port),
  )
  try {
    if (flags.envFile !== undefined)
      await writeEnvFile(resolve(terminal.cwd, flags.envFile), {
        [urlVariable]: reference.url,
        ...reference.environment,
      })
    terminal.stdout.write(`${reference.url}\n`)
    // What is in no file is said: without it, nobody gets into an empty server.
    if (flags.empty && flags.envFile === undefined)
      for (const [variable, value] of Object.entries(reference.environment))
        if (variable !== urlVariable) terminal.stderr.write(`${variable}=${value}\n`)
    terminal.stderr.write(`${name}, ${contract.layer}. Its data lives in memory and ends with this process (Ctrl-C).\n`)
    await aborted(told.signal)
    return 0
  } finally {
    release()
    await reference.close()
  }
}

function capabilitiesIn({ document }: Contract, named: readonly string[]): readonly string[] {
  const known = Object.keys(document['x-capabilities'] ?? {})
  for (const each of named)
    if (!known.includes(each))
      throw new ConfigurationError(`--without ${each}: no capability has such a name.${didYouMean(each, known)}`)
  return named
}

function portInUse(port: number): (error: unknown) => never {
  return (error) => {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new ConfigurationError(`--port ${port} is in use; leave it out to get a free one.`)
    if (code === 'EACCES')
      throw new ConfigurationError(`--port ${port} needs rights that this user lacks; take one above 1023.`)
    throw error
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolved) => {
    if (signal.aborted) resolved()
    signal.addEventListener('abort', () => {
      resolved()
    })
  })
}
