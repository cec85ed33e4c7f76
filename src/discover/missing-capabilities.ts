import { detectCapabilities } from '../capabilities/detect-capabilities.js'
import type { ServedApi } from '../capabilities/served-api.js'
import type { ServerFlags } from '../capabilities/server-flags.js'
import type { Contract } from '../contract/contract.js'

/** What a server lacks or may lack, each with the reason. */
export function missingCapabilities(contract: Contract, flags: ServerFlags, served: ServedApi): Map<string, string> {
  const bySettings = detectCapabilities(contract, flags, undefined)
  const reasons = new Map<string, string>()
  for (const { capability, state } of detectCapabilities(contract, flags, served)) {
    const said = bySettings.find((each) => each.capability === capability && each.state === 'off')
    const reason = said
      ? `${capability} is off: ${said.evidence}`
      : `nothing that needs ${capability} is declared, so it may be off`
    if (state === 'off') reasons.set(capability, reason)
  }
  return reasons
}
