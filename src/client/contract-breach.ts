import type { Judgement } from '../contract/judge.js'
import type { Answered } from './exchange.js'

/** The target answered otherwise than the contract says. */
export class ContractBreach extends Error {
  override name = 'ContractBreach'

  constructor(
    readonly operationId: string,
    readonly situation: string,
    readonly exchange: Answered,
    readonly judgement: Judgement,
  ) {
    super(`${operationId} (${situation}): ${judgement.layers.map(departure).join('; ')}`)
  }
}

function departure({ layer, problems }: Judgement['layers'][number]): string {
  return `${layer}: ${problems.map(({ message }) => message).join(', ')}`
}
