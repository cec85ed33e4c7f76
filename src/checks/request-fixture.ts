import type { CallValues } from '../client/request-of.js'

/** The one valid request of an operation, from which the derived checks are made. */
export interface RequestFixture<World> {
  /** Who may make it; by the scope that the operation asks for, unless said otherwise. */
  caller?: string
  /** Makes what the request needs in the world, and the request. Each call gives a request that succeeds. */
  make: (world: World) => Promise<CallValues>
  /**
   * What the request would change, read back by who may see it: compared before and after a refused request.
   * A write must have one; a read has nothing to compare.
   */
  state?: (world: World, values: CallValues) => Promise<unknown>
  /** Path parameter -> value that names nothing; by default the last path segment is replaced. */
  missing?: Record<string, string>
}

export type RequestFixtures<World> = Record<string, RequestFixture<World>>
