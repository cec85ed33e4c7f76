import type { SchemaProblem } from '../../../contract/validator.js'

/** The situation of the contract in which a body is refused for one problem; of a bound, with the bound that it breaks. */
export function situationOf({ path, keyword, message }: SchemaProblem): string {
  const field = path.split('/').slice(1)
  if (keyword === 'required') return ['malformed', 'required', ...field, missingField(message)].join('.')
  if (field.length === 0) return 'malformed.root-type'
  return ['malformed', ...(kinds[keyword] ? [kinds[keyword], ...field] : ['bound', ...field, keyword])].join('.')
}

/** What Quay would say of it: the wording of Python's jsonschema. */
export function wordingOf({ path, keyword, message }: SchemaProblem, body: unknown): string {
  if (keyword === 'required') return `'${missingField(message)}' is a required property`
  const value = path
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], body)
  return `${JSON.stringify(value)} ${message}`
}

const kinds: Record<string, string> = { type: 'type', anyOf: 'type', oneOf: 'type', enum: 'enum', const: 'enum' }

function missingField(message: string): string {
  return /'([^']+)'/.exec(message)?.[1] ?? ''
}
