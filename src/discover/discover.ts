import { servedBy } from '../capabilities/served-api.js'
import type { Contract } from '../contract/contract.js'
import { inferRelease } from '../doctor/infer-release.js'
import { tool } from '../reports/tool.js'
import { compareDeclaration } from './compare-declaration.js'
import { countGroups } from './count-groups.js'
import type { FoundDeclaration } from './declaration-source.js'
import type { DiscoveryReport } from './discovery-report.js'
import { missingCapabilities } from './missing-capabilities.js'
import type { Narrowing } from './narrowing.js'

/** What is examined, and by what. */
export interface Subject extends FoundDeclaration {
  api: string
  contract: Contract
  /** The one that was asked for. */
  release?: string
  narrowing: Narrowing
}

/** Holds what a server says of itself against both layers of the contract. */
export function discover(subject: Subject): DiscoveryReport {
  const { api, contract, declaration, source, flags, insecure, narrowing } = subject
  const served = servedBy(declaration)
  const missing = missingCapabilities(contract, flags, served)
  const release = releaseOf(subject.release, inferRelease(contract, served, new Set(missing.keys())).atLeast)
  const compared = compareDeclaration(api, declaration, { missing, release: release?.release, narrowing })
  const { declared, known, differences, absent } = compared
  const operations = differences.filter(({ kind }) => kind === 'operation')
  const count = (how: string, agreesWith: string) =>
    operations.filter((each) => each.how.includes(how) && each.agreesWith === agreesWith).length
  return {
    version: 1,
    tool: { name: tool().name, version: tool().version },
    ...{ api, source, insecure, format: declaration.format },
    ...(release && { release }),
    operations: {
      declared: declared.length,
      known,
      beyondGuide: count('extra', 'observed'),
      unknown: count('extra', 'none'),
      missing: operations.filter(({ how }) => how.includes('missing')).length,
      absent: absent.length,
    },
    groups: countGroups(declared, differences),
    differences,
    absent,
  }
}

function releaseOf(asked: string | undefined, inferred: { release: string; evidence: string } | undefined) {
  return asked === undefined ? inferred : { release: asked, evidence: '--release' }
}
