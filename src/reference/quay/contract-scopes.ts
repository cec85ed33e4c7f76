import type { Contract } from '../../contract/contract.js'

interface SecurityScheme {
  flows?: Record<string, { authorizationUrl?: string; scopes: Record<string, string> }>
}

/** Scope -> description: every scope of the contract's security schemes. */
export function contractScopes({ document }: Contract): Record<string, string> {
  const { securitySchemes = {} } = document.components as { securitySchemes?: Record<string, SecurityScheme> }
  const flows = Object.values(securitySchemes).flatMap(({ flows: each = {} }) => Object.values(each))
  return Object.assign({}, ...flows.map(({ scopes }) => scopes)) as Record<string, string>
}
