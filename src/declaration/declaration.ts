import type { JsonSchema } from '../contract/document.js'
import type { DescribedOperation } from './described-operation.js'

/** What a server says of its own API. */
export interface Declaration {
  /** Name and version of the format, e.g. `Swagger 2.0`. */
  format: string
  /** Whether the format has a word for null: where it has none, silence does not mean no. */
  saysNull: boolean
  operations: DescribedOperation[]
  /** The schemas that bodies refer to, by name. */
  schemas: Record<string, JsonSchema>
}
