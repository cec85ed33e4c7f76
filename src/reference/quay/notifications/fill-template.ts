/**
 * What a template makes of an event: a JSON text whose strings name fields of the event, `${name}`. A string that is
 * nothing but one such name becomes the value of the field, of whatever type (recorded: webhook template).
 *
 * @throws {SyntaxError} when the template is no JSON.
 */
export function fillTemplate(template: string, event: Record<string, unknown>): unknown {
  return filled(JSON.parse(template) as unknown, event)
}

function filled(value: unknown, event: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => filled(each, event))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, event)]))
  if (typeof value !== 'string') return value
  const [, whole] = /^\$\{(\w+)\}$/.exec(value) ?? []
  if (whole !== undefined) return event[whole] ?? null
  return value.replace(/\$\{(\w+)\}/g, (_, name: string) => String(event[name]))
}
