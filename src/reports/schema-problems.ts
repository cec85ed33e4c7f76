import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { packageRoot } from '../contract/package-root.js'

/** The files that this project reads and writes, each with a schema in schemas/. */
export type SchemaName = 'results' | 'coverage' | 'baseline' | 'discovery-report' | 'diagnosis'

/** How `value` departs from `schemas/<name>.schema.json`, one clause each; empty when it does not. */
export function schemaProblems(name: SchemaName, value: unknown): string[] {
  // A required property may stand beside the conditions that are about it.
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
  // The typings of ajv-formats describe its CommonJS shape; under nodenext the callable is its default export.
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  if (name === 'results') ajv.addSchema(schema('baseline'))
  const validate = ajv.compile(schema(name))
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message = 'is not as it should be', params }) => {
    const detail = (params.additionalProperty ?? params.allowedValues) as unknown
    return `${instancePath === '' ? 'the document' : instancePath} ${message}${detail === undefined ? '' : ` (${JSON.stringify(detail)})`}`
  })
}

function schema(name: SchemaName): object {
  return JSON.parse(readFileSync(join(packageRoot(), 'schemas', `${name}.schema.json`), 'utf8')) as object
}
