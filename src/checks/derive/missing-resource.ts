import type { Operation } from '../../contract/operation.js'
import { derived } from './derivation.js'
import type { Derivation } from './derivation.js'

/** Each path parameter in turn names nothing; once more for each caller of whom the contract says something else. */
export const missingResource: Derivation = (operation, judge) =>
  operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .flatMap(({ name }) => {
      const situation = `missing.${name}`
      const told = Object.entries(judge.fullest.document['x-callers'])
        .map(([caller, { capabilities = [] }]) => ({ situation: `${situation}.${caller}`, caller, capabilities }))
        .filter((own) => own.situation in operation.outcomes)
      return [missing(operation, name, { situation }), ...told.map((own) => missing(operation, name, own))]
    })

interface Asked {
  situation: string
  /** Whoever may make the request, unless said otherwise. */
  caller?: string
  capabilities?: readonly string[]
}

function missing(operation: Operation, parameter: string, { situation, caller, capabilities = [] }: Asked) {
  const asks = caller === undefined ? '' : `, as ${caller}`
  return derived(operation, {
    name: situation,
    title: `a ${parameter} that names nothing is answered as the contract says${asks}`,
    situation,
    callers: caller === undefined ? [] : [caller],
    capabilities,
    run: async (world) => {
      await world.control(operation.id)
      await world.withSubject(operation.id, async (subject) => {
        const values = world.missingValues(operation.id, parameter, subject.values)
        await world.call(caller ?? world.rightfulCaller(operation.id), operation.id, values).answers(situation)
      })
    },
  })
}
