import { expect, test } from 'vitest'
import { examineText } from './testing/examine-text.js'
import { referenceDocument } from './testing/reference-document.js'
import type { SwaggerDocument } from './testing/reference-document.js'
import { answerMutations } from './testing/mutations/answer-mutations.js'
import { bodyMutations } from './testing/mutations/body-mutations.js'
import { harmlessMutations } from './testing/mutations/harmless-mutations.js'
import { operationMutations } from './testing/mutations/operation-mutations.js'
import { parameterMutations } from './testing/mutations/parameter-mutations.js'
import type { Difference } from './difference.js'

// Each changes one thing in what the reference says of itself, and that thing alone must be found.

const original = await referenceDocument()
// What is declared under another path is the same difference still.
const keyOf = (difference: Difference) => JSON.stringify({ ...difference, operation: '' })
const clean = new Set(examineText(original).differences.map(keyOf))

test.each([...operationMutations, ...parameterMutations, ...bodyMutations, ...answerMutations])(
  '%s is found, and nothing else',
  (_, change, ...expected) => {
    const document = JSON.parse(original) as SwaggerDocument
    change(document)
    const found = examineText(JSON.stringify(document)).differences.filter((each) => !clean.has(keyOf(each)))
    expect(found).toEqual(expected.map((each) => expect.objectContaining(each) as Difference))
  },
)

test.each(harmlessMutations)('%s make no difference', (_, change) => {
  const document = JSON.parse(original) as SwaggerDocument
  change(document)
  const found = examineText(JSON.stringify(document)).differences.filter(
    (each) => each.agreesWith !== 'observed' && !clean.has(keyOf(each)),
  )
  expect(found).toEqual([])
})
