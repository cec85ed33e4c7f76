import { ContractBreach } from '../client/contract-breach.js'
import { curlOf } from '../client/curl-of.js'
import type { Exchange } from '../client/exchange.js'
import type { Recorder } from '../client/recorder.js'
import type { Judgement } from '../contract/judge.js'
import type { Check } from './check.js'
import type { Run } from './run.js'

/** The message of a failure: the check, what the contract says and where, expected, actual, and how to reproduce it. */
export function describeFailure(
  check: Check,
  { judge, settings }: Pick<Run, 'judge' | 'settings'>,
  recorder: Recorder,
  error: Error,
): string {
  const { method, path } = judge.operation(check.operationId)
  const exchange = error instanceof ContractBreach ? error.judged.exchange : recorder.exchanges.at(-1)
  return [
    `${check.id}: ${check.title}`,
    `  operation: ${check.operationId} (${method} ${path}), ${check.cites}, ${check.level}`,
    ...(error instanceof ContractBreach ? breach(error) : [indented(error.message)]),
    ...(exchange ? [`  actual:    ${actual(exchange)}`, `  reproduce: ${curlOf(exchange, settings.transport)}`] : []),
  ].join('\n')
}

function breach({ judged: { judgement, situation, operationId } }: ContractBreach): string[] {
  return [
    `  situation: ${situation} of ${operationId}`,
    ...judgement.layers.flatMap((layer) => [
      `  expected:  ${layer.layer}: ${expected(layer)}`,
      ...layer.problems.map(({ message }) => `             ${message}`),
    ]),
  ]
}

function expected({ outcome }: Judgement['layers'][number]): string {
  return `${Object.keys(outcome.responses).join(' or ')} ${outcome.body}`
}

function actual({ answer, failure }: Exchange): string {
  if (!answer) return failure ?? 'no answer'
  const mediaType = answer.headers['content-type'] ?? 'no content type'
  const body = answer.body === '' ? '(empty body)' : answer.body.slice(0, 400)
  return `${answer.status} ${mediaType} ${body}`
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
