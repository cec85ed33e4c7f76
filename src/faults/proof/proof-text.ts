import { kinds } from '../kinds/kinds.js'
import { nullServers } from '../null-servers.js'
import { notMade } from './proof-exit-code.js'
import type { FaultResult, Proof } from './proof.js'
import { survivorText } from './survivor-text.js'
import { table } from './table.js'

/** The proof in words. @param verbose says also why which faults were not injected. */
export function proofText(proof: Proof, verbose: boolean): string {
  const { totals, tool, contract, seed, durationMs, clean, faults } = proof
  const operations = new Set(faults.map(({ operationId }) => operationId)).size
  const survivors = faults.filter(({ outcome }) => outcome === 'survived')
  const reason = notMade(proof)
  return [
    `${tool.name} ${tool.version}: can the suite fail?`,
    `contract: ${contract}, seed ${seed}`,
    `faults:   ${totals.injected} injected at ${operations} operations in ${(durationMs / 1000).toFixed(1)} s`,
    '',
    ...table(['kind of fault', 'injected', 'killed', 'survived', 'not applicable'], rowsOf(faults)),
    '',
    ...clean.excluded.map(({ id, verdict }) => `not used: ${id} (${verdict} without a fault, see proof.json)`),
    ...(clean.excluded.length > 0 ? [''] : []),
    ...survivors.flatMap(survivorText),
    ...nullServersText(proof),
    ...(verbose ? notApplicableText(faults) : []),
    reason === undefined ? conclusion(proof) : `Nothing is proved: ${reason}.`,
    '',
  ].join('\n')
}

function rowsOf(faults: readonly FaultResult[]): (string | number)[][] {
  const row = (name: string, of: readonly FaultResult[]) => {
    const count = (outcome: FaultResult['outcome']) => of.filter((fault) => fault.outcome === outcome).length
    const [killed, survived, not] = [count('killed'), count('survived'), count('not-applicable')]
    return [name, killed + survived, killed, survived, not]
  }
  const rows = kinds.map(({ name }) =>
    row(
      name,
      faults.filter(({ kind }) => kind === name),
    ),
  )
  return [...rows.filter((counts) => counts.slice(1).some((count) => count !== 0)), row('all', faults)]
}

function nullServersText({ nullServers: results }: Proof): string[] {
  return nullServers.flatMap(({ name, does }) => {
    const own = results.filter((result) => result.name === name)
    const ids = [...new Set(own.flatMap(({ passed }) => passed))]
    const modesOf = (id: string) => own.filter(({ passed }) => passed.includes(id)).map(({ contract }) => contract)
    return ids.length === 0
      ? []
      : [`a server that ${does} passes:`, ...ids.map((id) => `    ${id} (${modesOf(id).join(', ')})`), '']
  })
}

function notApplicableText(faults: readonly FaultResult[]): string[] {
  const not = faults.filter(({ outcome }) => outcome === 'not-applicable')
  return ['not injected:', ...not.map(({ id, reason = '' }) => `    ${id}: ${reason}`), '']
}

function conclusion({ totals, nullServers: results, interrupted }: Proof): string {
  const passing = new Set(results.filter(({ passed }) => passed.length > 0).map(({ name }) => name)).size
  const all = new Set(results.map(({ name }) => name)).size
  const servers = all === 0 ? '' : `, ${passing} of ${all} servers that do nothing pass a check`
  const whole = interrupted ? 'Interrupted: ' : ''
  return `${whole}${totals.killed} of ${totals.injected} faults were found out, ${totals.survived} survived${servers}.`
}
