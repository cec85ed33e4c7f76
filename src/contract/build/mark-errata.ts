import type { OverlayAction } from './overlay.js'

type Lines = Record<string, object>

/** `action` with the id of its erratum on every outcome and every response that it sets: who reads a layer can name it. */
export function markErrata(action: OverlayAction): OverlayAction {
  const { target, update, 'x-erratum': erratum } = action
  if (erratum === undefined || typeof update !== 'object' || update === null) return action
  const marked = (lines: Lines): Lines =>
    Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, { ...line, 'x-erratum': erratum.id }]))
  // A body that the guide leaves open makes no other answer of a documented one.
  const setsResponses = target.endsWith('.responses') && erratum.kind !== 'completion'
  if (setsResponses || target.startsWith("$['x-outcomes']")) return { ...action, update: marked(update as Lines) }
  const outcomes = (update as { 'x-outcomes'?: Lines })['x-outcomes']
  return outcomes ? { ...action, update: { ...update, 'x-outcomes': marked(outcomes) } } : action
}
