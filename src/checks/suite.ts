import { mainCaller, rightfulCaller } from '../contract/callers.js'
import type { BaseWorld } from './base-world.js'
import type { Check, Suite } from './check.js'
import { derivedChecks } from './derive/derived-checks.js'
import { slug } from './slug.js'
import type { Level } from './verdict.js'
import type { Judge } from '../contract/judge.js'

/** What a hand-written check declares of itself. */
export interface CheckDeclaration {
  level: Level
  cites: string
  /** The declared cell, when it is not the operation's success. */
  situation?: string
  /** Callers besides the main one without whom the check cannot run. */
  callers?: readonly string[]
  /** Capabilities beyond the operation's own. */
  capabilities?: readonly string[]
  /** What it does to the installation or to accounts, when the operation alone does not say so; `it ...`. */
  intrusive?: string
  /** Fields, as `Schema.field`: for a release that does not know one, there is no such check. */
  uses?: readonly string[]
  /** The query parameter that it is about: by a contract that does not name it, there is no such check. */
  parameter?: string
}

/** Declares a check of `operationId`; its id is `group.operationId.slug-of-the-title`. */
export type DeclareCheck<World, OperationId extends string> = (
  operationId: OperationId,
  title: string,
  declaration: CheckDeclaration,
  run: (world: World) => Promise<void>,
) => void

export interface SuiteBuilder<World, OperationId extends string> {
  check: DeclareCheck<World, OperationId>
  /** The checks that follow from the contract alone, for every operation of the group but those that the suite cannot ask for yet. */
  derive: { every(but?: readonly OperationId[]): void }
}

/** A suite before the contract is known: the derived checks need to know which layer counts. */
export type SuiteDefinition<World> = (judge: Judge) => Suite<World>

/** Binds `suite` to one API: its name, its world and the ids of its operations. */
export function suiteOf<World extends BaseWorld, OperationId extends string>(api: string) {
  return (group: string, build: (builder: SuiteBuilder<World, OperationId>) => void): SuiteDefinition<World> =>
    (judge) => {
      const checks: Check<World>[] = []
      const { document } = judge.fullest
      const callersOf = ({ operationId, callers }: Check<World>) =>
        new Set([mainCaller(document), rightfulCaller(document, judge.operation(operationId)), ...callers])
      build({
        check: (operationId, title, declaration, run) => {
          const { uses = [], parameter } = declaration
          if (!judge.isServed(operationId) || !uses.every((field) => judge.knowsField(field))) return
          if (parameter !== undefined && !judge.knowsParameter(operationId, parameter)) return
          checks.push(checkOf(judge, group, operationId, title, declaration, run))
        },
        derive: {
          every: (but: readonly string[] = []) => {
            checks.push(...derivedChecks(judge, group).filter(({ operationId }) => !but.includes(operationId)))
          },
        },
      })
      return { api, group, checks: checks.map((each) => ({ ...each, callers: [...callersOf(each)] })) }
    }
}

function checkOf<World extends BaseWorld>(
  judge: Judge,
  group: string,
  operationId: string,
  title: string,
  declaration: CheckDeclaration,
  run: (world: World) => Promise<void>,
): Check<World> {
  const { capabilities, intrusive = declaration.intrusive } = judge.operation(operationId)
  return {
    id: `${group}.${operationId}.${slug(title)}`,
    title,
    group,
    operationId,
    level: declaration.level,
    cites: declaration.cites,
    situation: declaration.situation ?? 'success',
    callers: declaration.callers ?? [],
    capabilities: [...capabilities, ...(declaration.capabilities ?? [])],
    ...(intrusive !== undefined && { intrusive }),
    run: declaration.situation === undefined ? run : withControl(operationId, run),
  }
}

/** A refusal says something only where the same operation succeeds for who may: otherwise all of it is refused. */
function withControl<World extends BaseWorld>(operationId: string, run: (world: World) => Promise<void>) {
  return async (world: World): Promise<void> => {
    await world.control(operationId)
    await run(world)
  }
}
