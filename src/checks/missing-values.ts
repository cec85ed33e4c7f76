import type { CallValues } from '../client/request-of.js'

/**
 * The same request, with one path parameter that names nothing.
 *
 * @param name what nothing is called; where the request makes it, it belongs to the run by this name.
 * @param known values that name nothing, of parameters that take no name.
 */
export function missingValues(
  parameter: string,
  values: CallValues,
  name: string,
  known: Record<string, string> = {},
): CallValues {
  const value = known[parameter] ?? nothing(values.parameters[parameter], name)
  return { ...values, parameters: { ...values.parameters, [parameter]: value } }
}

// Only the last segment is replaced: in `namespace/name` the namespace stays the caller's own, so that it is the thing that
// is missing and not the right to look for it.
function nothing(value: unknown, name: string): string {
  const segments = typeof value === 'string' ? value.split('/') : ['']
  return [...segments.slice(0, -1), name].join('/')
}
