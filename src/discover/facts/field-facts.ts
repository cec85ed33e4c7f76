import type { JsonSchema } from '../../contract/document.js'
import { schemaFields, shapeOf } from '../../contract/schema-fields.js'
import type { Fact } from './fact.js'
import type { Facts } from './facts.js'
import { typeFact } from './type-fact.js'
import type { Vocabulary } from './type-fact.js'

/** Name of a body as a whole. */
export const wholeBody = '(body)'

/** A body as a whole, and its fields by their dotted path. @param required whether there must be one; undefined in an answer. */
export function fieldFacts(schema: JsonSchema, required: boolean | undefined, words: Vocabulary): Facts {
  const fields = schemaFields(schema, words.schemas)
  const facts = new Map<string, Fact>([
    [wholeBody, wholeFact(schema, required, fields.length > 0, words)],
    ...fields.map((each) => [dotted(each.path), typeFact(each.schema, each.required, words)] as const),
  ])
  const inner = new Map(fields.map((each) => [dotted(each.path), each.schema]))
  return {
    names: [...facts.keys()],
    of: (name) => facts.get(name) ?? (isToldOf(name, schema, inner, words) ? 'absent' : undefined),
  }
}

/** Where no body is taken. */
export const noBody: Facts = { names: [], of: (name) => (name === wholeBody ? 'absent' : undefined) }

/** Where nothing is said of a body. */
export const silence: Facts = { names: [], of: () => undefined }

// To describe no field is a defect of a declaration that has some, and says nothing where any may come.
function wholeFact(schema: JsonSchema, required: boolean | undefined, hasFields: boolean, words: Vocabulary): Fact {
  const { text, traits } = typeFact(schema, required, words)
  const isDefect = words.isDeclared && !leavesChoice(schema, words)
  return {
    text: hasFields ? `${text}, with fields` : text,
    traits: { ...traits, fields: hasFields || (isDefect ? false : undefined) },
  }
}

// Who describes no field of an object, or a choice, says nothing of others; whose object is not there has said that already.
function isToldOf(name: string, whole: JsonSchema, inner: ReadonlyMap<string, JsonSchema>, words: Vocabulary): boolean {
  const path = name.split(/(?<!\\)\./)
  const above = path.map((_, index) => path.slice(0, index)).filter((each) => each.at(-1) !== '*')
  const parents = above.map((each) => (each.length === 0 ? whole : inner.get(each.join('.'))))
  const beside = path.slice(0, -1).map((each) => `${each}.`)
  return (
    !parents.some((each) => each && leavesChoice(each, words)) &&
    [...inner.keys()].some((each) => each.startsWith(beside.join('')))
  )
}

/** Whether `schema`, or what its arrays and maps hold, is one of several. */
function leavesChoice(
  schema: JsonSchema,
  { schemas }: Pick<Vocabulary, 'schemas'>,
  above: readonly string[] = [],
): boolean {
  const { shape, names } = shapeOf(schema, schemas)
  const { anyOf = [], oneOf = [], items, additionalProperties: values } = shape
  if ([...anyOf, ...oneOf].filter(({ type }) => type !== 'null').length > 1) return true
  const held = items ?? (typeof values === 'object' ? values : undefined)
  // A list may hold lists of its own kind.
  return held && !names.some((name) => above.includes(name))
    ? leavesChoice(held, { schemas }, [...above, ...names])
    : false
}

// A dot within a name is none between two.
function dotted(path: readonly string[]): string {
  return path.map((each) => each.replaceAll('.', '\\.')).join('.')
}
