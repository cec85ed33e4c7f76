import type { Detected } from '../capabilities/detect-capabilities.js'
import type { ExaminedCaller } from './examine-callers.js'
import type { Diagnosis } from './examine.js'
import type { InferredRelease } from './infer-release.js'
import type { TriedScopes } from './try-scopes.js'
import { wrapped } from './wrapped.js'

// Of a line of the screen, in characters.
const width = 100

/** A diagnosis on one screen. */
export function diagnosisText(diagnosis: Diagnosis): string {
  const { target, apiRoot, answerMs, requests, release, callers } = diagnosis
  const lines = [
    ...section('target', [`${target} (API at ${apiRoot}, answers in ${answerMs} ms)`]),
    ...section('TLS', [tlsText(diagnosis)]),
    ...section('clock', [clockText(diagnosis)]),
    ...section('release', [releaseText(release)]),
    ...section('capabilities', capabilityTexts(diagnosis.capabilities)),
    ...callers.flatMap((caller) => callerLines(caller)),
    ...section('checks', checkTexts(diagnosis)),
    ...section('', [`(${requests} requests, nothing was changed)`]),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** Lines of which the first has a title. */
function section(title: string, texts: readonly string[]): string[] {
  return texts.flatMap((text, index) => wrapped((index === 0 ? title : '').padEnd(14), text, width))
}

function tlsText({ target, tls, insecure, proxy }: Diagnosis): string {
  if (target.startsWith('http:')) return 'none: passwords and tokens cross the network in the clear'
  const unchecked = insecure ? 'NOT CHECKED (--insecure); ' : ''
  if (!tls)
    return `${unchecked}the certificate ${proxy === undefined ? 'could not be read' : `is not shown, because ${proxy} is set`}`
  const { trusted, problem, issuer, validUntil } = tls
  const trust = trusted ? 'trusted' : `not trusted (${problem ?? ''})`
  return `${unchecked}${trust}, issued by ${issuer}, valid until ${validUntil.slice(0, 10)}`
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

function capabilityTexts(capabilities: readonly Detected[]): string[] {
  const told = capabilities.flatMap(({ state, source }) => (source === undefined ? [] : [`${state} by ${source}`]))
  // What is on needs no more than its name; `--json` has what says so.
  const shown = ({ capability, state, sign }: Detected) =>
    state === 'on' ? capability : `${capability} (${sign ?? ''})`
  const texts = [...new Set(told)]
    .sort()
    .reverse()
    .map((heading) => {
      const named = capabilities.filter(({ state, source = '' }) => `${state} by ${source}` === heading)
      return `${heading}: ${named.map(shown).join(', ')}`
    })
  const unknown = capabilities.filter(({ state }) => state === 'unknown').map(({ capability }) => capability)
  return unknown.length > 0 ? [...texts, `not told, so taken to be on: ${unknown.join(', ')}`] : texts
}

function callerLines({ caller, variable, state, user, scopes, problem }: ExaminedCaller): string[] {
  const parts = [
    ...(problem === undefined ? [] : [`${problem}${state === 'missing' ? '' : ` (${variable})`}`]),
    ...(user === undefined ? [] : [`user ${user}`]),
    ...scopeTexts(scopes),
  ]
  return wrapped(`caller        ${caller.padEnd(18)} ${state.padEnd(10)} `, parts.join('; '), width)
}

function scopeTexts({ has, lacks, untried }: TriedScopes): string[] {
  if (has.length === 0) return []
  // What nobody tried is not said to be there.
  const rest = [...lacks, ...untried.map((scope) => `${scope} (not tried)`)]
  if (rest.length === 0) return ['every scope']
  if (rest.length < has.length) return [`every scope but ${rest.join(', ')}`]
  return [has.join(', '), ...(untried.length > 0 ? [`not tried: ${untried.join(', ')}`] : [])]
}

function checkTexts({ checks }: Diagnosis): string[] {
  return [
    `${checks.runnable} of ${checks.total} can run`,
    ...Object.entries(checks.skipped).map(([name, count]) => `${count} skipped: the target lacks ${name}`),
    ...(checks.intrusive > 0 ? [`${checks.intrusive} more with run --allow-intrusive`] : []),
    ...Object.entries(checks.untestable).map(([variable, count]) => `${count} more with ${variable}`),
  ]
}
