import type { JsonSchema, OutcomeTable, ParameterObject, ResponseObject } from './document.js'

/** One method + path of the contract. */
export interface Operation {
  /** The guide's operationId. */
  id: string
  /** The endpoint group, named as the guide names it. */
  group: string
  /** What shipping servers call it, where that is not the guide's name. */
  servedAs?: string
  /** Section of the guide, e.g. `2.9.2`; absent for operations the guide does not list. */
  section?: string
  summary?: string
  method: string
  /** Path template, e.g. `/api/v1/repository/{repository}/mirror`. */
  path: string
  kind: 'read' | 'write'
  /** The OAuth scope that the operation asks for; absent when it asks for none. */
  scope?: string
  since?: string
  /** Not what is tested: checks need it to have something to test. */
  setup?: boolean
  /** Known from shipping servers alone, so that it is told from what nobody knows; no check follows from it yet. */
  observedOnly?: boolean
  /** Servers leave it out of their description of themselves, so that its absence there tells nothing. */
  internal?: boolean
  until?: string
  /** What a server may lawfully lack without which it does not serve the operation. */
  capabilities: readonly string[]
  /** What it does to the installation or to accounts, beyond the things of a run, or needs there to be done before; `it ...`. */
  intrusive?: string
  parameters: ParameterObject[]
  /** The JSON request body, with every $ref into components left in place. */
  body?: { required: boolean; schema: JsonSchema }
  /** Status -> response, every $ref to components.responses resolved. */
  responses: Record<string, ResponseObject>
  outcomes: OutcomeTable
}
