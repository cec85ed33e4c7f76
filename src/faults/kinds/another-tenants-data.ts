import { isDeepStrictEqual } from 'node:util'
import { changeAt, valuesAt } from '../change-at.js'
import { changedSuccess } from '../changed-success.js'
import type { FaultKind, Injection, Scene, Variant } from '../fault.js'
import { listsOf } from '../lists-of.js'
import { isSuccess, jsonOf } from '../proxied.js'
import { ofEverybody } from '../of-everybody.js'

/** A read that answers with the thing of somebody else, and a list that has such a thing in it. */
export const anotherTenantsData: FaultKind = {
  name: 'another-tenants-data',
  does: 'shows the things of another tenant',
  variants: (operation, judge) => {
    if (operation.kind === 'write') return []
    const reason = ofEverybody[operation.id]
    const isOfOneThing = operation.parameters.some(({ in: place }) => place === 'path')
    return [
      ...(isOfOneThing ? [{ variant: 'thing' }] : []),
      ...listsOf(judge, operation).map((path) => ({ variant: ['item', ...path].join('.'), place: [...path, '*'] })),
    ].map((each): Variant => ({
      ...each,
      situation: 'success',
      ...(reason !== undefined && { notApplicable: reason }),
    }))
  },
  inject: (scene) => (scene.fault.variant === 'thing' ? anotherThing(scene) : anotherItem(scene)),
  showsElsewhere: true,
}

function anotherThing({ sample }: Scene): Injection {
  const seen = [{ parameters: sample.parameters, answer: sample.answer }]
  return {
    intercept: async (request, forward) => {
      const answer = await forward(request)
      if (!isSuccess(answer)) return answer
      const other = seen.find(({ parameters }) => !isDeepStrictEqual(parameters, request.parameters))
      seen.push({ parameters: request.parameters, answer })
      return other?.answer ?? answer
    },
  }
}

function anotherItem({ fault, sample }: Scene): Injection {
  const [, ...path] = fault.variant.split('.')
  const items = valuesAt(jsonOf(sample.answer), path).flat()
  return changedSuccess((body) =>
    changeAt(body, path, (list) => {
      if (!Array.isArray(list)) return list
      const present: unknown[] = list
      const foreign = items.find((item) => !present.some((each) => isDeepStrictEqual(each, item)))
      return foreign === undefined ? present : [...present, foreign]
    }),
  )
}
