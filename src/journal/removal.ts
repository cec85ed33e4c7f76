/**
 * How one thing that a run made is removed again. It is data, and without secrets: another process must be able to do it,
 * when the one that made the thing was killed.
 */
export interface Removal {
  /** What it is, for people: `organization`, `robot of the user`, ... */
  kind: string
  name: string
  /** Who removes it, by the names of the contract's x-callers. */
  caller: string
  operationId: string
  /** Path parameters; `{user}` in a value stands for the name of the caller's user. */
  parameters: Record<string, string>
  /** Operation with the same parameters that answers 400 or 404 when the thing is gone: some removals answer 403 then. */
  read?: string
  /** Where parameters are found that only the server knows, such as a uuid. */
  find?: Listing
}

/** A list of the server, in which a thing stands with its name. */
export interface Listing {
  operationId: string
  parameters?: Record<string, string>
  /** Field of the answer that holds the list; absent where the answer is the list. */
  items?: string
  /** Field of an item that holds the name; absent where whatever is listed is the thing. */
  name?: string
  /** Field of an item that is set when the thing was removed and is only kept for a while. */
  gone?: string
  /** Parameter of the removal -> field of the item. */
  take: Record<string, string>
}
