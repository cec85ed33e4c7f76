import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { NoAnswer } from '../client/connection.js'
import { ConfigurationError } from '../config/configuration-error.js'
import { readTarget } from '../config/read-target.js'
import type { NamedTarget } from '../config/read-target.js'
import type { TransportFlags } from '../config/read-transport.js'
import { secretInput } from '../config/secret-input.js'
import { writeEnvFile } from '../config/write-env-file.js'
import { Contract } from '../contract/contract.js'
import { InitError } from '../init/init-error.js'
import type { InitSettings, Say } from '../init/init-settings.js'
import { alreadyThere } from '../init/already-there.js'
import { initialize } from '../init/initialize.js'
import { MadeRecord } from '../init/made-record.js'
import { undo } from '../init/undo.js'
import { digestOf } from '../init/written-file.js'
import { printable } from '../reports/printable.js'
import type { Terminal } from './terminal.js'
import { transportOptions } from './transport-options.js'

interface InitFlags extends TransportFlags {
  target?: string
  superuser: string
  owner: string
  outsider: string
  mailDomain: string
  envFile: string
  force?: boolean
  dryRun?: boolean
  undo?: boolean
}

/** `init`: makes the callers of a run on a server, and writes their tokens to a file. */
export function initCommand(root: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  const command = root
    .command('init')
    .description('Make two users and a token for every caller on a server, and write them to .env.')
    .option('--target <url>', 'base URL of the server')
    .requiredOption(
      '--superuser <name>',
      'a superuser; the password is asked for, or read from QUAY_SUPERUSER_PASSWORD or stdin',
    )
    .option('--owner <name>', 'the normal user who owns what a run makes', 'conformance-owner')
    .option('--outsider <name>', 'the normal user who has no rights on it', 'conformance-outsider')
    .option('--mail-domain <name>', 'domain of the addresses of what is made', 'example.com')
    .option('--env-file <file>', 'file that receives the variables', '.env')
  transportOptions(command)
    .option('--force', 'replace the file, and the tokens of an earlier init')
    .option('--dry-run', 'only say what would be done')
    .option('--undo', 'remove what an earlier init made')
    .action(async (flags: InitFlags) => {
      exitWith(await init(flags, terminal))
    })
}

async function init(flags: InitFlags, terminal: Terminal): Promise<number> {
  const say: Say = (text) => void terminal.stdout.write(`${printable(text)}\n`)
  const envFile = resolve(terminal.cwd, flags.envFile)
  const { target, timeout, ca, insecure = false } = flags
  const named = { ...(target !== undefined && { target }), ...(timeout !== undefined && { timeout }) }
  const server = await readTarget({ ...named, ...(ca !== undefined && { ca }), insecure }, terminal)
  if (await isThere(flags, envFile, server)) {
    say(`${envFile} holds a token for every caller, and the server accepts them: nothing to do`)
    return 0
  }
  const settings = await settingsOf(flags, { ...server, envFile }, terminal)
  try {
    if (flags.undo) return (await undo(settings, say)) > 0 ? 1 : 0
    const variables = await initialize(settings, say)
    if (!variables) return 0
    await writeEnvFile(settings.envFile, variables)
    new MadeRecord(envFile, settings.target).add({ made: 'file', name: envFile, digest: digestOf(envFile) })
    say(`wrote ${settings.envFile}; next: quay-conformance doctor, quay-conformance run`)
    return 0
  } catch (error) {
    if (error instanceof InitError || error instanceof NoAnswer) throw new ConfigurationError(error.message)
    throw error
  }
}

/** Whether a file is there already that does. @throws {ConfigurationError} when one is there that does not. */
async function isThere(flags: InitFlags, envFile: string, server: Pick<NamedTarget, 'target' | 'transport'>) {
  if (flags.force || flags.undo || flags.dryRun || !existsSync(envFile)) return false
  const { superuser, owner, outsider } = flags
  if (await alreadyThere({ ...server, envFile, urlVariable: 'QUAY_URL', superuser, owner, outsider })) return true
  throw new ConfigurationError(`${envFile} exists already: pass --force to replace it, or --env-file to write another.`)
}

async function settingsOf(
  flags: InitFlags,
  server: Pick<InitSettings, 'target' | 'transport' | 'envFile'>,
  terminal: Terminal,
): Promise<InitSettings> {
  const contract = Contract.load('quay', 'documented')
  const sources = {
    variable: 'QUAY_SUPERUSER_PASSWORD',
    env: terminal.env,
    stdin: process.stdin,
    stderr: terminal.stderr,
  }
  const user = (name: string, password: string | undefined) => ({ name, ...(password !== undefined && { password }) })
  return {
    target: server.target,
    transport: server.transport,
    envFile: server.envFile,
    urlVariable: contract.document['x-api'].urlVariable,
    superuser: { name: flags.superuser, password: await secretInput(`Password of ${flags.superuser}`, sources) },
    owner: user(flags.owner, terminal.env.QUAY_OWNER_PASSWORD),
    outsider: user(flags.outsider, terminal.env.QUAY_OUTSIDER_PASSWORD),
    mailDomain: flags.mailDomain,
    scopes: Object.keys(contract.document['x-insufficient-scope']),
    dryRun: flags.dryRun ?? false,
  }
}
