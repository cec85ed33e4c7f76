import { Option } from 'commander'
import type { Command } from 'commander'
import { defaultApi } from '../config/apis-of.js'
import { apis } from '../config/apis.js'
import { ConfigurationError } from '../config/configuration-error.js'
import { oneOf } from '../config/one-of.js'
import { readRelease } from '../config/read-release.js'
import type { TargetFlags } from '../config/read-target.js'
import { Contract } from '../contract/contract.js'
import { declarationInFile, declarationOfTarget } from '../discover/declaration-source.js'
import { discover } from '../discover/discover.js'
import { discoveryMarkdown } from '../discover/report/discovery-markdown.js'
import { discoveryText } from '../discover/report/discovery-text.js'
import { printable } from '../reports/printable.js'
import { append } from './run-options.js'
import { targetOf } from './target-of.js'
import { targetOptions } from './target-options.js'
import type { Terminal } from './terminal.js'

interface DiscoverFlags extends TargetFlags {
  document?: string
  release?: string
  group?: string[]
  operation?: string[]
  json?: boolean
  markdown?: boolean
}

/** `discover`: what a server says of its own API, held against the contract. */
export function discoverCommand(root: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  const command = root
    .command('discover')
    .description('Compare what a server says of its own API (Swagger 2.0 or OpenAPI 3) with the contract.')
  targetOptions(command)
    .addOption(
      new Option('--document <file>', 'read the description from a file, without a server').conflicts('target'),
    )
    .option('--release <release>', 'what came later need not be declared (default: the newest that is declared)')
    .option('--group <name>', 'only this endpoint group, in full; repeatable', append)
    .option('--operation <id>', 'only this operation, in full; repeatable', append)
    .addOption(new Option('--json', 'everything, as JSON').conflicts('markdown'))
    .option('--markdown', 'everything, as Markdown')
    .action(async (flags: DiscoverFlags) => {
      const report = await discovered(flags, terminal)
      const isNarrow = flags.group !== undefined || flags.operation !== undefined
      terminal.stdout.write(textOf(report, flags, isNarrow))
      exitWith(0)
    })
}

async function discovered(flags: DiscoverFlags, terminal: Terminal) {
  const api = oneOf('--api', flags.api ?? defaultApi, apis())
  const contract = Contract.load(api, 'observed')
  const { name, selfDescription } = contract.document['x-api']
  if (!selfDescription)
    throw new ConfigurationError(
      `--api ${api}: servers of the ${name} do not describe it, so there is nothing to compare.`,
    )
  const release = flags.release === undefined ? undefined : readRelease(api, flags.release, [])
  const found =
    flags.document === undefined
      ? await declarationOfTarget(await targetOf(flags, terminal), contract)
      : declarationInFile(terminal.cwd, flags.document, contract)
  const { group: groups = [], operation: operations = [] } = flags
  return discover({
    ...{ api, contract, ...found, narrowing: { groups, operations } },
    ...(release !== undefined && { release }),
  })
}

function textOf(report: Awaited<ReturnType<typeof discovered>>, flags: DiscoverFlags, isNarrow: boolean): string {
  // The escapes of printable are those of JSON.
  if (flags.json) return `${printable(JSON.stringify(report, undefined, 2))}\n`
  return flags.markdown ? discoveryMarkdown(report) : discoveryText(report, isNarrow)
}
