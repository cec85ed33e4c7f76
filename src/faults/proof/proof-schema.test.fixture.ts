import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { packageRoot } from '../../contract/package-root.js'

/** How a proof departs from schemas/proof.schema.json. */
export function schemaProblemsOf(proof: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false })
  // The typings of ajv-formats describe its CommonJS shape; under nodenext the callable is its default export.
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  const schema = JSON.parse(readFileSync(join(packageRoot(), 'schemas', 'proof.schema.json'), 'utf8')) as object
  const validate = ajv.compile(schema)
  return validate(proof)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
