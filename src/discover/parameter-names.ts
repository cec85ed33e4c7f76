import type { DescribedOperation, DescribedParameter } from '../declaration/described-operation.js'

/**
 * Names by which the parameters of two descriptions of one operation are compared. Parts of a path go by their position; a
 * parameter that the other has in another place alone goes by its name there.
 */
export function parameterNames(
  of: DescribedOperation,
  other: DescribedOperation,
): (parameter: DescribedParameter) => string {
  const [ours, theirs] = [templateOf(of.path), templateOf(other.path)]
  const keyOf = ({ in: place, name }: DescribedParameter) => `${place} ${name}`
  const mine = new Set(of.parameters.map(keyOf))
  const others = new Set(other.parameters.map(keyOf))
  return (parameter) => {
    const position = parameter.in === 'path' ? ours.indexOf(parameter.name) : -1
    if (position >= 0) return `path ${theirs[position] ?? parameter.name}`
    if (others.has(keyOf(parameter))) return keyOf(parameter)
    const elsewhere = other.parameters.find((each) => each.name === parameter.name && !mine.has(keyOf(each)))
    return keyOf(elsewhere ?? parameter)
  }
}

function templateOf(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
}
