import type { Level } from './verdict.js'

/** One check: data, plus the function that makes it. `World` is what an API's fixtures offer to its checks. */
export interface Check<World = unknown> {
  /** `group.operation.slug`; never moves. */
  id: string
  title: string
  group: string
  operationId: string
  level: Level
  /** `guide 2.9.2`, `RFC 9110 15.5.4`, ... */
  cites: string
  /** The declared cell: the situation of `operationId` whose answer must have been seen when the check ends. */
  situation: string
  /** Callers without whom it cannot run, by the name of the contract's x-callers. */
  callers: readonly string[]
  /** Capabilities without which the target lawfully cannot pass it. */
  capabilities: readonly string[]
  /** What it does to the installation or to accounts, beyond the things of the run; `it ...`. */
  intrusive?: string
  run: (world: World) => Promise<void>
}

/** The checks of one endpoint group. */
export interface Suite<World = unknown> {
  api: string
  group: string
  checks: readonly Check<World>[]
}
