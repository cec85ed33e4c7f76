import type { ExaminedCaller } from './examine-callers.js'
import type { Diagnosis } from './examine.js'
import type { InferredRelease } from './infer-release.js'

/** A diagnosis on one screen. */
export function diagnosisText(diagnosis: Diagnosis): string {
  const { target, answerMs, requests, release, checks } = diagnosis
  const lines = [
    `target        ${target} (answers in ${answerMs} ms)`,
    `TLS           ${tlsText(diagnosis)}`,
    `clock         ${clockText(diagnosis)}`,
    `release       ${releaseText(release)}`,
    ...capabilityLines(diagnosis),
    ...diagnosis.callers.map(callerLine),
    `checks        ${checks.runnable} of ${checks.total} can run`,
    ...Object.entries(checks.skipped).map(
      ([name, count]) => `              ${count} skipped: the target lacks ${name}`,
    ),
    ...(checks.intrusive > 0 ? [`              ${checks.intrusive} more with run --allow-intrusive`] : []),
    ...Object.entries(checks.untestable).map(([variable, count]) => `              ${count} more with ${variable}`),
    `              (${requests} requests, nothing was changed)`,
  ]
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

function tlsText({ target, tls, insecure, proxy }: Diagnosis): string {
  if (target.startsWith('http:')) return 'none: passwords and tokens cross the network in the clear'
  const unchecked = insecure ? 'NOT CHECKED (--insecure); ' : ''
  if (!tls)
    return `${unchecked}the certificate ${proxy === undefined ? 'could not be read' : `is not shown, because ${proxy} is set`}`
  const { trusted, problem, issuer, validUntil } = tls
  return `${unchecked}${trusted ? 'trusted' : `not trusted (${problem ?? ''})`}, issued by ${issuer}, valid until ${validUntil.slice(0, 10)}`
}

function clockText({ clockDifference }: Diagnosis): string {
  if (clockDifference === undefined) return 'the target tells no time'
  if (Math.abs(clockDifference) <= 1) return 'the same as here'
  return `${Math.abs(clockDifference)} s ${clockDifference > 0 ? 'ahead of' : 'behind'} this machine`
}

function releaseText({ atLeast, olderThan }: InferredRelease): string {
  const parts = [
    ...(atLeast ? [`${atLeast.release} or newer (${atLeast.evidence})`] : []),
    ...(olderThan ? [`older than ${olderThan.release} (${olderThan.evidence})`] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'not known: the target does not describe what it serves'
}

function capabilityLines({ capabilities }: Diagnosis): string[] {
  const named = (state: string) => capabilities.filter((each) => each.state === state)
  const list = (state: string) =>
    named(state)
      .map(({ capability }) => capability)
      .join(', ')
  return [
    `capabilities  on: ${list('on') || 'none is known to be'}`,
    ...named('off').map(({ capability, evidence }) => `              off: ${capability.padEnd(16)} ${evidence}`),
    ...(named('unknown').length > 0 ? [`              not told: ${list('unknown')}`] : []),
  ]
}

function callerLine({ caller, variable, state, user, scopes, problem }: ExaminedCaller): string {
  const parts = [
    ...(problem === undefined ? [] : [`${problem}${state === 'missing' ? '' : ` (${variable})`}`]),
    ...(user === undefined ? [] : [`user ${user}`]),
    ...(scopes.has.length > 0 ? [scopes.has.join(' ')] : []),
  ]
  return `caller        ${caller.padEnd(18)} ${state.padEnd(10)} ${parts.join('; ')}`
}
