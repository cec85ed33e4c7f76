import type { Answer } from './answer.js'
import type { Outcome } from './contract.js'
import type { MediaTypeObject, ResponseObject } from './document.js'
import type { Problem } from './problem.js'
import type { Validator } from './validator.js'

/** How `answer` departs from `outcome`; empty when it does not. */
export function answerProblems(outcome: Outcome, answer: Answer, validator: Validator): Problem[] {
  const response = outcome.responses[answer.status]
  if (!response) {
    const expected = Object.keys(outcome.responses).join(' or ')
    return [{ kind: 'status', message: `status ${answer.status}, expected ${expected}` }]
  }
  return [...headerProblems(response, answer, validator), ...contentProblems(response, answer, validator)]
}

// The value of a header is text, whatever its schema calls it.
function headerProblems({ headers = {} }: ResponseObject, answer: Answer, validator: Validator): Problem[] {
  return Object.entries(headers).flatMap(([name, { required = false, schema }]): Problem[] => {
    const value = answer.headers[name.toLowerCase()]
    if (value === undefined) return required ? [{ kind: 'header', message: `no header ${name}` }] : []
    return validator
      .problems(schema, value)
      .map(({ message }) => ({ kind: 'header', message: `the header ${name} ${message}: ${JSON.stringify(value)}` }))
  })
}

function contentProblems(response: ResponseObject, answer: Answer, validator: Validator): Problem[] {
  // The guide names no body for many successes, and a 204 cannot carry one (RFC 9110, 15.3.5).
  if (!response.content || answer.status === 204) return []
  const mediaType = mediaTypeOf(answer)
  const declared = response.content[mediaType]
  if (!declared) {
    const expected = Object.keys(response.content).join(' or ')
    return [{ kind: 'media-type', message: `media type ${mediaType || '(none)'}, expected ${expected}` }]
  }
  return declared.schema ? bodyProblems(declared, answer, validator) : []
}

function bodyProblems(declared: MediaTypeObject, answer: Answer, validator: Validator): Problem[] {
  if (!declared.schema) return []
  const isText = declared.schema.type === 'string' && declared.schema.const === undefined
  const value = isText && !isJson(mediaTypeOf(answer)) ? { json: answer.body } : parse(answer.body)
  if (!value) return [{ kind: 'body', message: `the body is no JSON: ${JSON.stringify(answer.body.slice(0, 80))}` }]
  return validator
    .problems(declared.schema, value.json)
    .map(({ path, message }) => ({ kind: 'body', path, message: `${path || 'the body'} ${message}` }))
}

function mediaTypeOf(answer: Answer): string {
  return (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function isJson(mediaType: string): boolean {
  return mediaType === 'application/json' || mediaType.endsWith('+json')
}

function parse(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
