import type { Judge } from '../../contract/judge.js'
import type { Operation } from '../../contract/operation.js'
import { isObject, valuesAt } from '../change-at.js'
import { changedSuccess } from '../changed-success.js'
import type { FaultKind } from '../fault.js'
import { jsonOf } from '../proxied.js'
import type { OperationRequest } from '../proxied.js'
import { requestFields, successFields } from '../success-body.js'

/** A secret that was written comes back, in a field that is there anyway. */
export const secretEchoed: FaultKind = {
  name: 'secret-echoed',
  does: 'shows a secret that it was given',
  variants: (operation, judge) =>
    secretsAt(judge, operation).map((path) => ({
      ...{ variant: path.join('.'), situation: 'success' },
      ...(textFields(judge, operation).length === 0 && { notApplicable: 'its success has no text that could hold it' }),
    })),
  inject: ({ fault, judge, operation }) => {
    const written = new Map<string, string>()
    const remember = (request: OperationRequest) => {
      const [secret] = valuesAt(jsonOf(request), fault.variant.split('.'))
      if (typeof secret === 'string') written.set(pathOf(request), secret)
    }
    const { intercept } = changedSuccess((body, request) => {
      const secret = written.get(pathOf(request))
      const field = textFields(judge, operation).find((each) => isObject(body) && typeof body[each] === 'string')
      return secret === undefined || field === undefined || !isObject(body) ? body : { ...body, [field]: secret }
    })
    return {
      intercept: (request, forward) => {
        remember(request)
        return intercept(request, forward)
      },
      watch: remember,
    }
  },
  showsElsewhere: true,
}

/** The secrets that are written at the operation's path, by operations that the guide has: no other is called. */
function secretsAt(judge: Judge, { path }: Operation): string[][] {
  const writes = [...judge.fullest.operations.values()].filter(
    (each) => each.path === path && each.kind === 'write' && !each.observedOnly,
  )
  const fields = writes.flatMap((each) => requestFields(judge, each))
  const secrets = fields.filter(
    (field) => /password|secret/i.test(field.path.at(-1) ?? '') || field.schema['x-secret'] === true,
  )
  return [...new Map(secrets.map((field) => [field.path.join('.'), field.path])).values()]
}

/** Fields of a success that hold free text. */
function textFields(judge: Judge, operation: Operation): string[] {
  return successFields(judge, operation)
    .filter(({ path, schema }) => path.length === 1 && [schema.type].flat().includes('string'))
    .filter(({ schema }) => schema.enum === undefined && schema.const === undefined && schema.format === undefined)
    .map(({ path }) => path[0] ?? '')
}

function pathOf({ path }: OperationRequest): string {
  return path.split('?')[0] ?? ''
}
