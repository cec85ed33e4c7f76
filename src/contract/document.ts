/** The part of an OpenAPI 3.1 document, as `npm run generate` writes it, that the machinery reads. */
export interface OpenApiDocument {
  paths: Record<string, Partial<Record<Method, OperationObject>> & { parameters?: Ref<ParameterObject>[] }>
  components: {
    responses?: Record<string, ResponseObject>
    parameters?: Record<string, ParameterObject>
    schemas?: Record<string, JsonSchema>
  }
  tags?: { name: string; description?: string; 'x-section'?: string }[]
  'x-outcomes': Record<'any' | 'read' | 'write', OutcomeTable>
  'x-api': ApiObject
  'x-callers': Record<string, CallerObject>
  /** Scope -> the scope that a caller with too little carries. */
  'x-insufficient-scope': Record<string, string>
  /** What a server may lawfully lack. */
  'x-capabilities'?: Record<string, CapabilityObject>
  /** What the server lacks whose contract this is; absent where it lacks nothing. No file has it. */
  'x-lacks'?: string[]
  /** Every release that `x-since` and `x-until` may name, oldest first. */
  'x-releases'?: string[]
}

export interface CapabilityObject {
  description: string
  /** Settings of a server that switch it on: all of them. The first is its own, further ones it may share. */
  flags: string[]
  /** A server without it serves the operations that need it all the same, and refuses them. */
  refusedWithout?: boolean
}

/** How an API is reached. */
export interface ApiObject {
  name: string
  /** Environment variable that holds the target's base URL. */
  urlVariable: string
  /** Operation that tells whether a server speaks this API; asked anonymously. */
  probe: string
  /**
   * Path parameters that name nothing on any server: for the probe, where its path has parameters, and to see which routes a
   * server of an API that does not describe itself has.
   */
  absent?: Record<string, string>
  authorization: { header: string; prefix: string }
  /** A media type that no server of this API takes a body for. */
  refusedMediaType: string
  /** Scope -> a request that asks for it and changes nothing: what tells which scopes a token has. */
  scopeTrials: Record<string, ScopeTrial>
  /** How a list goes on: the parameter of the next request, and the field or the header of the answer that holds its value. */
  pages: { parameter: string; field?: string; header?: string }
  /** Where a server tells of itself: path of its settings, and the operation that lists its operations. */
  selfDescription?: { settings: string; operations: string }
  /** Paths that anybody may read, and one that nothing serves: a server that answers them alike can pass nothing. */
  contrast?: { things: string[]; nothing: string }
  /** Absent where no caller needs one. */
  session?: SessionObject
}

/**
 * A request whose answer tells whether a token has a scope. In its values, `{name}` is a field of what the API tells the caller
 * of themselves; `{list[flag].name}` is that of the first thing in a list whose `flag` is true.
 */
export interface ScopeTrial {
  operation: string
  parameters?: Record<string, string>
  body?: Record<string, string>
}

/** Where a browser session begins, and how its CSRF token is sent back. */
export interface SessionObject {
  path: string
  field: string
  header: string
}

/** Who makes a request. */
export interface CallerObject {
  description: string
  sends: 'nothing' | 'token' | 'session'
  /** Environment variable that holds the token. */
  variable?: string
  /** The variable holds a JSON object: key -> token. */
  keyedBy?: 'scope'
  /** A token that needs no variable. */
  value?: string
  /** The token is one that no server may take. */
  worthless?: boolean
  /** Scopes that the token must not have. */
  without?: string[]
  /** What a request of this caller stands for: `success` for exactly one; absent where it stands for nothing general. */
  situation?: string
  /** The only kind of operation for which that is so. */
  on?: 'read' | 'write'
  /** What a server must have for its lines of x-outcomes that end with the caller's name to hold. */
  capabilities?: string[]
  /** Title of the check of that situation; `{scope}` is what the operation asks for, `{key}` what the caller has instead. */
  shows?: string
}

export const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const
export type Method = (typeof methods)[number]

export interface OperationObject {
  operationId: string
  tags: string[]
  summary?: string
  parameters?: Ref<ParameterObject>[]
  requestBody?: { required?: boolean; content: Record<string, MediaTypeObject> }
  responses: Record<string, Ref<ResponseObject>>
  security?: Record<string, string[]>[]
  'x-section'?: string
  'x-since'?: string
  /** The last release that serves the operation; absent while the newest one does. */
  'x-until'?: string
  /** What a server needs to serve it: one of `x-capabilities`, or several at once, its own first. */
  'x-capability'?: string | string[]
  /** What it does to the installation or to accounts, beyond the things of a run, or needs there to be done before: why nobody runs its checks on servers of others unasked. */
  'x-intrusive'?: string
  /** Not what is tested: checks need it to have something to test. */
  'x-setup'?: boolean
  /** Known from shipping servers alone, and not tested yet: no check follows from it. */
  'x-observed-only'?: boolean
  /** Servers leave it out of their description of themselves. */
  'x-internal'?: boolean
  /** The operationId that shipping servers give it, where that is not the guide's. */
  'x-served-as'?: string
  'x-outcomes'?: OutcomeTable
}

export interface ParameterObject {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  description?: string
  required?: boolean
  schema: JsonSchema
  'x-reserved'?: boolean
  'x-since'?: string
}

export interface ResponseObject {
  description: string
  /** Of a response that the guide does not print: the erratum that has it. */
  'x-erratum'?: string
  headers?: Record<string, HeaderObject>
  content?: Record<string, MediaTypeObject>
}

export interface HeaderObject {
  required?: boolean
  schema: JsonSchema
}

export interface MediaTypeObject {
  schema?: JsonSchema
}

/** JSON Schema 2020-12; read by ajv, and in a few keywords by the derived checks. */
export interface JsonSchema {
  $ref?: string
  description?: string
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  pattern?: string
  format?: string
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  additionalProperties?: JsonSchema | boolean
  dependentRequired?: Record<string, string[]>
  /** Of a property: the first release that knows it. */
  'x-since'?: string
  /** Of a property: what a server may lawfully lack that does not know it. */
  'x-capability'?: string
  /** Of a property, or of the items of an array: why no test brings it about that an answer has it. */
  'x-out-of-reach'?: string
  [keyword: string]: unknown
}

/**
 * Situation -> who answers what. `body` names one of components.responses; `Success` is the operation's own 2xx. A line
 * `<situation>.without.<capability>` is what a server answers instead that lacks the capability.
 */
export type OutcomeTable = Record<string, OutcomeLine>
export interface OutcomeLine {
  status?: number
  body: string
  /** The erratum that the line comes from. */
  'x-erratum'?: string
  /** Why no test brings the situation about. */
  'x-out-of-reach'?: string
}

export type Ref<T> = T | { $ref: string }
