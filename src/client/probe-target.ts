import { Connection, NoAnswer } from './connection.js'
import { Recorder } from './recorder.js'
import { codeText } from './failure-text.js'
import { probeRequest } from './probe-request.js'
import { sendRepeatable } from './send-repeatable.js'
import type { Transport } from './transport.js'
import type { Answer } from '../contract/answer.js'
import { answerProblems } from '../contract/answer-problems.js'
import type { Contract } from '../contract/contract.js'
import { Validator } from '../contract/validator.js'

/**
 * Asks the target, anonymously, whether it speaks the API.
 *
 * @returns why not, in one sentence; undefined when it does.
 */
export async function probeTarget(
  contracts: readonly Contract[],
  target: string,
  transport: Transport,
): Promise<string | undefined> {
  const connection = new Connection(target, transport)
  try {
    const [contract] = contracts
    if (!contract) return undefined
    const { name, probe } = contract.document['x-api']
    const request = probeRequest(contract)
    const { answer } = await sendRepeatable(connection, request, {
      caller: 'anonymous',
      recorder: new Recorder(),
      operationId: probe,
    })
    if (contracts.some((each) => isAnswerOf(each, probe, answer))) return undefined
    const brought = `${request.method} ${request.path} brought ${describe(answer)}`
    return `${target} answers, but not as a ${name}: ${brought}.${advice(answer, request.path)}${proxyHint(transport)}`
  } catch (error) {
    if (error instanceof NoAnswer)
      return `${target} cannot be reached: ${reasonOf(error.exchange.failure)}.${schemeHint(target, error)}${proxyHint(transport)}`
    throw error
  } finally {
    await connection.close()
  }
}

// Any answer that the operation may give proves the API, a refusal too. It must be JSON: a page is served for any path.
function isAnswerOf(contract: Contract, operationId: string, answer: Answer): boolean {
  const response = contract.operation(operationId).responses[answer.status]
  if (!response || !/^application\/json\b/.test(answer.headers['content-type'] ?? '') || !isJsonObject(answer.body))
    return false
  const outcome = { body: '', responses: { [answer.status]: response } }
  return answerProblems(outcome, answer, new Validator(contract.document)).length === 0
}

function isJsonObject(text: string): boolean {
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

function describe({ status, headers }: Answer): string {
  const mediaType = (headers['content-type'] ?? '').split(';')[0] ?? ''
  return `${status} ${mediaType === '' ? 'without a content type' : mediaType}`
}

function advice({ status, headers: { location } }: Answer, path: string): string {
  const check = ' Check host, port and path prefix.'
  if (status < 300 || status >= 400 || location === undefined) return check
  const base = location.endsWith(path) ? location.slice(0, -path.length) : ''
  return ` It redirects to ${location}.${URL.canParse(base) ? ` Perhaps the target is ${base}.` : check}`
}

/** Who asks in the wrong scheme gets no answer, and not always one reason. */
function schemeHint(target: string, { broke, exchange }: NoAnswer): string {
  if (target.startsWith('http:')) return broke ? ' If it speaks TLS, its URL begins with https://.' : ''
  return exchange.failure === withoutTls ? ' Without TLS its URL begins with http://.' : ''
}

function proxyHint({ proxy }: Transport): string {
  return proxy ? ` ${proxy.variable} is set; NO_PROXY names the hosts that are reached without it.` : ''
}

function reasonOf(failure: string | undefined): string {
  if (!failure?.includes('certificate')) return failure ?? 'no answer came'
  const unchecked = '--insecure leaves it unchecked'
  const remedy = otherwiseUntrusted.includes(failure)
    ? unchecked
    : `--ca FILE names the authority that issued it, ${unchecked}`
  return `its TLS certificate is not trusted (${failure}); ${remedy}`
}

// No authority helps there.
const otherwiseUntrusted = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'ERR_TLS_CERT_ALTNAME_INVALID'].map(codeText)
const withoutTls = codeText('ERR_SSL_WRONG_VERSION_NUMBER')
