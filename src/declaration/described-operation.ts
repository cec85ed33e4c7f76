import type { JsonSchema, ParameterObject } from '../contract/document.js'

/** One operation as a document describes it, whatever the format of the document and whoever wrote it. */
export interface DescribedOperation {
  /** Absent where the document gives it no name. */
  id?: string
  /** Its first tag; empty where it has none. */
  group: string
  method: string
  /** Path template, with what servers put before it. */
  path: string
  parameters: DescribedParameter[]
  /** Absent when no body is taken. */
  body?: { required: boolean; schema: JsonSchema }
  /** Status, range (`4XX`) or `default` -> the body; undefined where none is described. References are to `#/components/schemas`. */
  responses: Record<string, JsonSchema | undefined>
}

export interface DescribedParameter {
  name: string
  in: ParameterObject['in'] | 'formData'
  required: boolean
  schema: JsonSchema
}
