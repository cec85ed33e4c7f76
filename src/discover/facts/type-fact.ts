import type { JsonSchema } from '../../contract/document.js'
import { shapeOf } from '../../contract/schema-fields.js'
import type { Fact } from './fact.js'

/** How a document has to be read. */
export interface Vocabulary {
  schemas: Record<string, JsonSchema>
  /** Whether silence about null means no. */
  saysNull: boolean
  /** Whether it is the declaration, and no layer. */
  isDeclared: boolean
}

/** The type of a thing, and whether it has to be there. @param required undefined where that is no question. */
export function typeFact(
  schema: JsonSchema,
  required: boolean | undefined,
  { schemas, saysNull }: Vocabulary,
  place?: string,
): Fact {
  const { shape } = shapeOf(schema, schemas)
  const type = typeOf(shape)
  const isNullable = allowsNull(schema, shape)
  const items = type === 'array' && shape.items ? typeOf(shapeOf(shape.items, schemas).shape) : undefined
  return {
    text: [
      `${type ?? 'anything'}${items === undefined ? '' : ` of ${items}`}${isNullable ? ' or null' : ''}`,
      ...(place === undefined ? [] : [`in ${place}`]),
      ...(required === undefined ? [] : [required ? 'required' : 'optional']),
    ].join(', '),
    traits: { type, items, null: isNullable || (saysNull && type !== undefined ? false : undefined), required, place },
  }
}

/** Undefined where a schema does not say, or leaves a choice. */
function typeOf({ type, properties, items, const: constant, enum: values }: JsonSchema): string | undefined {
  const types = [type ?? []].flat().filter((each) => each !== 'null')
  if (types.length > 0) return types.toSorted().join(' or ')
  if (properties) return 'object'
  if (items) return 'array'
  const [sample] = constant === undefined ? (values ?? []) : [constant]
  return sample === undefined || sample === null || typeof sample === 'object' ? undefined : typeof sample
}

function allowsNull(schema: JsonSchema, shape: JsonSchema): boolean {
  const alternatives = [schema, shape].flatMap(({ anyOf = [], oneOf = [] }) => [...anyOf, ...oneOf])
  return [schema, shape, ...alternatives].some(({ type }) => [type].flat().includes('null'))
}
