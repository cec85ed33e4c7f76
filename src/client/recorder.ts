import type { Judgement } from '../contract/judge.js'
import type { Answered, Exchange } from './exchange.js'

/** An answer that was asked for and judged. */
export interface Judged {
  exchange: Answered
  operationId: string
  situation: string
  judgement: Judgement
}

/** What one check (or one shared fixture) did: its evidence, and what the contract said of it. */
export class Recorder {
  readonly exchanges: Exchange[] = []
  readonly judged: Judged[] = []
  /** Calls that were prepared and whose answer was not asked for, or not awaited; with what to call them in a message. */
  readonly open = new Map<object, string>()

  /** Takes over an exchange that another record made, as evidence of this one. */
  adopt(judged: Judged): void {
    this.exchanges.push(judged.exchange)
    this.judged.push(judged)
  }
}
