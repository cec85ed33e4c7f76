import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { packageRoot } from '../contract/package-root.js'

/** The files that this project reads and writes, each with a schema in schemas/. */
export type SchemaName = 'results' | 'coverage' | 'baseline'

/** How `value` departs from `schemas/<name>.schema.json`, one clause each; empty when it does not. */
export function schemaProblems(name: SchemaName, value: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  // The typings of ajv-formats describe its CommonJS shape; under nodenext the callable is its default export.
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  const file = join(packageRoot(), 'schemas', `${name}.schema.json`)
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath === '' ? 'the document' : instancePath} ${message ?? 'is not as it should be'}${detail(params)}`,
  )
}

function detail(params: Record<string, unknown>): string {
  const name = params.additionalProperty ?? params.allowedValues
  return name === undefined ? '' : ` (${JSON.stringify(name)})`
}
