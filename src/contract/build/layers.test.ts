import { describe, expect, it } from 'vitest'
import { Contract } from '../contract.js'
import { resolveOutcome } from '../outcomes.js'
import { buildLayers } from './layers.js'
import type { Layers } from './layers.js'
import { outcomeProblems } from './outcome-problems.js'
import { situationsOf } from '../situations.js'
import { sources } from './sources.js'

const built: { api: string; layers: Layers }[] = []
for (const api of sources()) built.push({ api, layers: await buildLayers(api) })

describe.each(built)('the documented layer of $api', ({ layers }) => {
  const contract = new Contract('documented', layers.documented)

  it.each([...contract.operations.values()].filter(({ setup = false }) => !setup))(
    '$id prints a response for each of its outcomes',
    (operation) => {
      expect(outcomeProblems(layers.documented, operation)).toEqual([])
      const outcomes = situationsOf(layers.documented, operation).map((situation) => ({
        situation,
        ...resolveOutcome(layers.documented, operation, situation),
      }))
      expect(outcomes.filter(({ status }) => status !== undefined && !operation.responses[status])).toEqual([])
    },
  )
})

describe.each(built)('the observed layer of $api', ({ layers }) => {
  it('names every component of its responses and schemas somewhere', () => {
    const { components, ...rest } = layers.observed
    const text = JSON.stringify([rest, components])
    const unused = Object.entries({ ...components.responses, ...components.schemas })
      .map(([name]) => name)
      .filter((name) => !text.includes(`/${name}"`) && !text.includes(`"body":"${name}"`))
    expect(unused).toEqual([])
  })

  it('names the erratum by which it answers otherwise than the guide says', () => {
    const [documented, observed] = [
      new Contract('documented', layers.documented),
      new Contract('observed', layers.observed),
    ]
    const nameless = [...documented.operations.values()].flatMap(({ id }) =>
      ['success', ...situationsOf(layers.observed, observed.operation(id))].flatMap((situation) => {
        const [guide, shipping] = [documented.outcome(id, situation), observed.outcome(id, situation)]
        const statuses = Object.keys(shipping.responses).map(Number)
        const others = statuses.filter((status) => guide.body !== shipping.body || !guide.responses[status])
        return others
          .filter((status) => observed.erratum(id, situation, status) === undefined)
          .map((status) => `${id} ${situation} ${status}`)
      }),
    )
    expect(nameless).toEqual([])
  })
})
