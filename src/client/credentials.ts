/** Headers that say who makes a request, as sent and as evidence may show them. */
export interface Credentials {
  headers: Record<string, string>
  /** The same headers with every secret replaced by the variable that holds it. */
  shown: Record<string, string>
}

export const noCredentials: Credentials = { headers: {}, shown: {} }
