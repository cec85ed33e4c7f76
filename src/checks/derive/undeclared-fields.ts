import type { Judged } from '../../client/recorder.js'
import type { Operation } from '../../contract/operation.js'
import type { BaseWorld } from '../base-world.js'
import { Failure } from '../failure.js'
import { undeclaredSecrets } from '../undeclared-secrets.js'
import { Untestable } from '../untestable.js'
import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'

/** A field that the contract does not know is worth a word; one that looks like a secret is a leak until shown otherwise. */
export const undeclaredFields: Derivation = (operation, judge) =>
  judge.declaresFields(operation.id) ? [unknownField(operation), unknownSecret(operation)] : []

function unknownField(operation: Operation) {
  return derived(operation, {
    name: 'no-undeclared-field',
    title: 'the success body has no field that the contract does not know',
    situation: 'success',
    level: 'MAY',
    run: async (world) => {
      const unknown = await undeclared(world, operation)
      if (unknown.length > 0) throw new Failure(`fields that the contract does not know: ${unknown.join(', ')}`)
    },
  })
}

function unknownSecret(operation: Operation) {
  return derived(operation, {
    name: 'no-undeclared-secret',
    title: 'the success body has no undeclared field that looks like a secret',
    situation: 'success',
    run: async (world) => {
      const secrets = undeclaredSecrets(world.judge, await judgedControl(world, operation))
      if (secrets.length > 0) throw new Failure(`undeclared fields that look like secrets: ${secrets.join(', ')}`)
    },
  })
}

async function undeclared(world: BaseWorld, operation: Operation): Promise<string[]> {
  const { exchange } = await judgedControl(world, operation)
  return world.judge.undeclaredFields(operation.id, exchange.answer)
}

async function judgedControl(world: BaseWorld, operation: Operation): Promise<Judged> {
  const judged = await world.control(operation.id)
  if (!judged.judgement.accepted) throw new Untestable('the success itself breaks the contract; its own check says how')
  world.recorder.adopt(judged)
  return judged
}
