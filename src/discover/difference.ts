/** What a difference is about. */
export const kinds = ['operation', 'parameter', 'body', 'status', 'success'] as const
export type Kind = (typeof kinds)[number]

/** One thing in which a declaration differs from a layer of the contract. */
export interface Difference {
  kind: Kind
  /** The contract's name of the operation, or the declared one where the contract has none. */
  operationId: string
  group: string
  /** `GET /api/v1/...`, as declared; as the contract has it where nothing is declared. */
  operation: string
  /** Name of the parameter, path of the field, or status; absent of an operation. */
  at?: string
  /** In what it differs: missing, extra, name, path, place, type, items, null, fields, required. */
  how: string[]
  /** The layer that says the same as the declaration. */
  agreesWith: 'none' | 'documented' | 'observed'
  /** What each says; null where it says nothing, `absent` where it says that there is no such thing. */
  declared: string | null
  documented: string | null
  observed: string | null
}
