import type { Opinion } from './fact.js'

/** All that a document says of one kind of thing in one operation. */
export interface Facts {
  /** The things that it names. */
  names: readonly string[]
  /** Of a thing that it may name or not. */
  of(name: string): Opinion
}
