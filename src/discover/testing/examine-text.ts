import { apiRoot } from '../../contract/api-root.js'
import { Contract } from '../../contract/contract.js'
import { readDeclaration } from '../../declaration/read-declaration.js'
import { discover } from '../discover.js'
import type { DiscoveryReport } from '../discovery-report.js'
import type { Narrowing } from '../narrowing.js'

interface Besides {
  flags?: Record<string, boolean>
  release?: string
  narrowing?: Partial<Narrowing>
}

/** The report on a document, by the contract of Quay. */
export function examineText(text: string, { flags = {}, release, narrowing }: Besides = {}): DiscoveryReport {
  const contract = Contract.load('quay', 'observed')
  return discover({
    ...{
      api: 'quay',
      contract,
      source: 'a document',
      insecure: false,
      declaration: readDeclaration(text, apiRoot(contract)),
    },
    flags: new Map(Object.entries(flags)),
    narrowing: { groups: [], operations: [], ...narrowing },
    ...(release !== undefined && { release }),
  })
}
