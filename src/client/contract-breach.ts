import type { Judgement } from '../contract/judge.js'
import type { Judged } from './recorder.js'

/** The target answered otherwise than the contract says. */
export class ContractBreach extends Error {
  override name = 'ContractBreach'

  constructor(readonly judged: Judged) {
    const { operationId, situation, judgement } = judged
    super(`${operationId} (${situation}): ${judgement.layers.map(departure).join('; ')}`)
  }
}

function departure({ layer, problems }: Judgement['layers'][number]): string {
  return `${layer}: ${problems.map(({ message }) => message).join(', ')}`
}
