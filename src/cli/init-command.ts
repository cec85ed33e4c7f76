import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { NoAnswer } from '../client/connection.js'
import { apis } from '../config/apis.js'
import { defaultApi } from '../config/apis-of.js'
import { ConfigurationError } from '../config/configuration-error.js'
import type { TransportFlags } from '../config/read-transport.js'
import { secretInput } from '../config/secret-input.js'
import { writeEnvFile } from '../config/write-env-file.js'
import { Contract } from '../contract/contract.js'
import { alreadyThere } from '../init/already-there.js'
import { InitError } from '../init/init-error.js'
import { loadInitFlags } from '../init/init-flags.js'
import type { InitFlags } from '../init/init-flags.js'
import type { InitSettings, Say } from '../init/init-settings.js'
import { initialize } from '../init/initialize.js'
import { MadeRecord } from '../init/made-record.js'
import { namesOf } from '../init/names-of.js'
import { undo } from '../init/undo.js'
import { digestOf } from '../init/written-file.js'
import { printable } from '../reports/printable.js'
import { targetOf } from './target-of.js'
import type { Terminal } from './terminal.js'
import { transportOptions } from './transport-options.js'

interface Flags extends TransportFlags {
  target?: string
  api?: string
  mailDomain: string
  envFile: string
  force?: boolean
  dryRun?: boolean
  undo?: boolean
  /** Flags that name users; which there are, each API says. */
  [user: string]: string | boolean | undefined
}

/** `init`: makes the callers of a run on a server, and writes their tokens to a file. */
export async function initCommand(root: Command, terminal: Terminal, exitWith: (code: number) => void): Promise<void> {
  const command = root
    .command('init')
    .description('Make users and a token for every caller on a server, and write them to .env.')
    .option('--target <url>', 'base URL of the server')
    .option('--api <name>', `API that it speaks (default: ${defaultApi})`)
  for (const [role, description] of await userOptions()) command.option(`--${role} <name>`, description)
  command
    .option('--mail-domain <name>', 'domain of the addresses of what is made', 'example.com')
    .option('--env-file <file>', 'file that receives the variables', '.env')
  transportOptions(command)
    .option('--force', 'replace the file, and the tokens of an earlier init')
    .option('--dry-run', 'only say what would be done')
    .option('--undo', 'remove what an earlier init made')
    .addHelpText(
      'after',
      `\nRead from the variable, else asked for, else the first line of stdin:\n${await secretsHelp()}`,
    )
    .action(async (flags: Flags) => {
      exitWith(await init(flags, terminal))
    })
}

async function secretsHelp(): Promise<string> {
  const lines = apis().map(async (api) => {
    const { secret } = await loadInitFlags(api)
    return `  ${secret.variable}  ${api}: ${secret.description}`
  })
  return (await Promise.all(lines)).join('\n')
}

/** Flag -> what it names, for each API that has it. */
async function userOptions(): Promise<Map<string, string>> {
  const options = new Map<string, string>()
  for (const api of apis())
    for (const [role, user] of Object.entries((await loadInitFlags(api)).users)) {
      const text = `${api}: ${user.description}${user.default === undefined ? '' : ` (default: ${user.default})`}`
      options.set(role, [...(options.has(role) ? [options.get(role)] : []), text].join('; '))
    }
  return options
}

async function init(flags: Flags, terminal: Terminal): Promise<number> {
  const say: Say = (text) => void terminal.stdout.write(`${printable(text)}\n`)
  const envFile = resolve(terminal.cwd, flags.envFile)
  const { target, timeout, ca, api, insecure = false } = flags
  const named = {
    ...{ ...(target !== undefined && { target }), ...(api !== undefined && { api }) },
    ...{ ...(timeout !== undefined && { timeout }), ...(ca !== undefined && { ca }), insecure },
  }
  const server = await targetOf(named, terminal)
  const contract = Contract.load(server.api, 'documented')
  const initFlags = await loadInitFlags(server.api)
  const names = namesOf(server.api, initFlags, userFlags(flags))
  const expected = { ...server, contract, envFile, names }
  if (await isThere(flags, expected)) {
    say(`${envFile} holds a token for every caller, and the server accepts them: nothing to do`)
    return 0
  }
  const { mailDomain, dryRun = false } = flags
  const secret = await secretOf(initFlags, names, terminal)
  const settings = { ...expected, secret, mailDomain, dryRun, env: terminal.env }
  return carryOut(settings, flags.undo === true, say)
}

async function carryOut(settings: InitSettings, isUndo: boolean, say: Say): Promise<number> {
  const { envFile, target } = settings
  try {
    if (isUndo) return (await undo(settings, say)) > 0 ? 1 : 0
    const variables = await initialize(settings, say)
    if (!variables) return 0
    await writeEnvFile(envFile, variables)
    new MadeRecord(envFile, target).add({ made: 'file', name: envFile, digest: digestOf(envFile) })
    const flag = settings.api === defaultApi ? '' : ` --api ${settings.api}`
    say(`wrote ${envFile}; next: quay-conformance doctor${flag}, quay-conformance run${flag}`)
    return 0
  } catch (error) {
    if (error instanceof InitError || error instanceof NoAnswer) throw new ConfigurationError(error.message)
    throw error
  }
}

/** Whether a file is there already that does. @throws {ConfigurationError} when one is there that does not. */
async function isThere(flags: Flags, expected: Parameters<typeof alreadyThere>[0]): Promise<boolean> {
  const { envFile } = expected
  if (flags.force || flags.undo || flags.dryRun || !existsSync(envFile)) return false
  if (await alreadyThere(expected)) return true
  throw new ConfigurationError(`${envFile} exists already: pass --force to replace it, or --env-file to write another.`)
}

function secretOf({ secret }: InitFlags, names: Record<string, string>, { env, stderr }: Terminal): Promise<string> {
  return secretInput(secret.prompt(names), { variable: secret.variable, env, stdin: process.stdin, stderr })
}

const others = new Set(['target', 'api', 'mailDomain', 'envFile', 'timeout', 'ca'])

function userFlags(flags: Flags): Record<string, string> {
  return Object.fromEntries(
    Object.entries(flags).flatMap(([name, value]) =>
      others.has(name) || typeof value !== 'string' ? [] : [[name, value] as const],
    ),
  )
}
