import type { JsonSchema } from '../../contract/document.js'
import { schemaFields } from '../../contract/schema-fields.js'
import type { Fact, Opinion } from './fact.js'
import type { Facts } from './facts.js'
import { typeFact } from './type-fact.js'
import type { Vocabulary } from './type-fact.js'

/** Name of a body as a whole. */
export const wholeBody = '(body)'

/** A body as a whole, and its fields by their dotted path. @param required whether there must be one; undefined in an answer. */
export function fieldFacts(schema: JsonSchema, required: boolean | undefined, words: Vocabulary): Facts {
  const fields = new Map(
    schemaFields(schema, words.schemas).map((field) => [
      dotted(field.path),
      { ...field, fact: typeFact(field.schema, field.required, words) },
    ]),
  )
  const whole = wholeFact(typeFact(schema, required, words), fields.size > 0, words)
  return {
    names: [wholeBody, ...fields.keys()],
    of: (name) => (name === wholeBody ? whole : (fields.get(name)?.fact ?? absence(name, [...fields.keys()]))),
  }
}

/** Where no body is taken. */
export const noBody: Facts = { names: [], of: (name) => (name === wholeBody ? 'absent' : undefined) }

/** Where nothing is said of a body. */
export const silence: Facts = { names: [], of: () => undefined }

// To describe no field is a defect of a declaration that has some, and says nothing where any may come.
function wholeFact({ text, traits }: Fact, hasFields: boolean, { isDeclared }: Vocabulary): Fact {
  return {
    text: hasFields ? `${text}, with fields` : text,
    traits: { ...traits, fields: hasFields || (isDeclared ? false : undefined) },
  }
}

// Who describes no field of an object says nothing of any, and whose object is not there has said that already.
function absence(name: string, known: readonly string[]): Opinion {
  const path = name.split(/(?<!\\)\./)
  const parents = path.map((_, index) => path.slice(0, index)).filter((each) => each.length > 0 && each.at(-1) !== '*')
  if (parents.some((parent) => !known.includes(parent.join('.')))) return undefined
  const beside = path.length > 1 ? `${path.slice(0, -1).join('.')}.` : ''
  return known.some((each) => each.startsWith(beside)) ? 'absent' : undefined
}

// A dot within a name is none between two.
function dotted(path: readonly string[]): string {
  return path.map((each) => each.replaceAll('.', '\\.')).join('.')
}
