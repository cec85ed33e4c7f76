import type { Call } from './call.js'

/** What openapi-typescript writes for one operation. */
export interface OperationTypes {
  parameters: { path?: unknown; query?: unknown }
  requestBody?: unknown
  responses: unknown
}

type PathOf<O> = O extends { parameters: { path: infer P extends object } } ? P : unknown
// openapi-typescript writes `query?: never` where there is none.
type QueryOf<O> = O extends { parameters: { query?: infer Q } }
  ? [NonNullable<Q>] extends [never]
    ? unknown
    : NonNullable<Q>
  : unknown
type JsonBody<B> = B extends { content: { 'application/json': infer T } } ? T : never
type BodyOf<O> = O extends { requestBody: infer B }
  ? { body: JsonBody<B> }
  : O extends { requestBody?: infer B }
    ? [JsonBody<NonNullable<B>>] extends [never]
      ? unknown
      : { body?: JsonBody<NonNullable<B>> }
    : unknown

/** Path parameters, query parameters and body of an operation in one object. */
export type RequestOf<O> = PathOf<O> & QueryOf<O> & BodyOf<O>

type ContentOf<R> = R extends { content: { 'application/json': infer T } } ? T : undefined
type SuccessStatus = 200 | 201 | 202 | 204
/** The JSON body of the operation's 2xx answers. */
export type SuccessOf<O> = O extends { responses: infer R }
  ? { [S in keyof R & SuccessStatus]: ContentOf<R[S]> }[keyof R & SuccessStatus]
  : never

/** One function per operation of the contract. */
export type TypedOperations<Ops> = {
  readonly [Id in keyof Ops]: (
    ...request: object extends RequestOf<Ops[Id]> ? [request?: RequestOf<Ops[Id]>] : [request: RequestOf<Ops[Id]>]
  ) => Call<SuccessOf<Ops[Id]>>
}
