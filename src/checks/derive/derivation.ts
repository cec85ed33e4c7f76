import type { Judge } from '../../contract/judge.js'
import type { Operation } from '../../contract/operation.js'
import type { BaseWorld } from '../base-world.js'
import type { Check } from '../check.js'
import type { Level } from '../verdict.js'

/** Makes the checks of one kind that an operation gives rise to; none when the kind does not apply to it. */
export type Derivation = (operation: Operation, judge: Judge) => Check<BaseWorld>[]

export interface DerivedCheck {
  /** Last part of the id. */
  name: string
  title: string
  situation: string
  level?: Level
  /** Callers besides the main one without whom it cannot run. */
  callers?: readonly string[]
  /** Capabilities beyond the operation's own. */
  capabilities?: readonly string[]
  run: (world: BaseWorld) => Promise<void>
}

/** A derived check with everything that follows from its operation filled in. */
export function derived(
  operation: Operation,
  { name, title, situation, level, callers, capabilities, run }: DerivedCheck,
): Check<BaseWorld> {
  return {
    id: `${operation.group}.${operation.id}.${name}`,
    title: `${operation.id}: ${title}`,
    group: operation.group,
    operationId: operation.id,
    level: level ?? 'MUST',
    cites: operation.section === undefined ? `observed ${operation.id}` : `guide ${operation.section}`,
    situation,
    callers: callers ?? [],
    capabilities: [...operation.capabilities, ...(capabilities ?? [])],
    ...(operation.intrusive !== undefined && { intrusive: operation.intrusive }),
    run,
  }
}
