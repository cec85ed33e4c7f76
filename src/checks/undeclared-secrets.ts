import type { Judged } from '../client/recorder.js'
import type { Judge } from '../contract/judge.js'

const secretName = /pass(word|wd|phrase)|secret|token|credential|private_?key|api_?key/i

/** Paths of the fields of an answer that the contract does not know and whose names are those of secrets. */
export function undeclaredSecrets(judge: Judge, { operationId, exchange }: Judged): string[] {
  return judge.undeclaredFields(operationId, exchange.answer).filter((path) => secretName.test(path))
}
