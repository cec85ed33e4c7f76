import { isObject } from './change-at.js'
import { jsonOf, withJson } from './proxied.js'
import type { OperationRequest, ProxiedAnswer } from './proxied.js'
import type { Sample } from './sample.js'

/** What the operation would answer to `request` if it succeeded: an earlier success, in the words of this request. */
export function successLike(sample: Sample, request: OperationRequest): ProxiedAnswer {
  const value = jsonOf(sample.answer)
  if (value === undefined) return sample.answer
  const asked = jsonOf(request)
  const words = [...wordsOf(sample.parameters, request.parameters), ...wordsOf(sample.asked, asked)]
    // The longest first: `namespace/name` before `name`.
    .sort(([a], [b]) => b.length - a.length)
  const reworded = reword(value, words)
  const echoed = isObject(reworded) && isObject(asked) ? { ...reworded, ...common(asked, reworded) } : reworded
  return withJson(sample.answer, echoed)
}

type Word = readonly [before: string, after: string]

function wordsOf(before: unknown, after: unknown): Word[] {
  if (typeof before === 'string' && typeof after === 'string') {
    const parts = [before.split('/'), after.split('/')] as const
    const inside = parts[0].length > 1 && parts[0].length === parts[1].length
    const all: Word[] = [
      [before, after],
      ...(inside ? parts[0].map((each, i) => [each, parts[1][i] ?? ''] as const) : []),
    ]
    return all.filter(([old, now]) => old.length > 3 && old !== now)
  }
  if (!isObject(before) || !isObject(after)) return []
  return Object.entries(before).flatMap(([name, each]) => wordsOf(each, after[name]))
}

function reword(value: unknown, words: readonly Word[]): unknown {
  if (typeof value === 'string') return words.reduce((text, [before, after]) => text.replaceAll(before, after), value)
  if (Array.isArray(value)) return value.map((each) => reword(each, words))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, reword(each, words)]))
}

/** Of what was asked, the fields that an answer has too. */
function common(asked: Record<string, unknown>, answered: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(asked).filter(([name, value]) => name in answered && value !== undefined))
}
