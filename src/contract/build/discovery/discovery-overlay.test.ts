import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openapiOverlay } from 'openapi-format'
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from '../../document.js'
import { packageRoot } from '../../package-root.js'
import { readExchanges, readTestData } from '../recorded-exchange.js'
import { SwaggerAnswers } from './swagger-answers.js'
import type { SwaggerDocument } from './swagger-answers.js'
import { swaggerProblems } from './swagger-problems.js'

// What a server says of itself (recorded, a few paths of it, without its prose), before and after the overlay.

const overlaySet = JSON.parse(
  readFileSync(join(packageRoot(), 'schemas/quay/generated/discovery.overlay.json'), 'utf8'),
) as object
const apply = openapiOverlay as unknown as (
  document: SwaggerDocument,
  options: { overlaySet: object },
) => Promise<{ data: SwaggerDocument }>

const recorded = JSON.parse(readTestData('quay-discovery.json')) as SwaggerDocument
const { data: corrected } = await apply(structuredClone(recorded), { overlaySet })
const exchanges = readExchanges('quay').filter(({ op, status }) => status < 500 && operationsOf(recorded).includes(op))

describe('a document that a server makes of itself', () => {
  it('is no valid Swagger 2.0, and after the overlay it is', async () => {
    const before = await swaggerProblems(recorded)
    expect(before.join('\n')).toContain('Property `oneOf` is not expected here')
    expect(before.join('\n')).toContain('Property `id` is not expected here')
    expect(before.join('\n')).toContain('Path parameter `repository` is not used')
    expect(await swaggerProblems(corrected)).toEqual([])
  })

  // JSON Schema allows it; validators that know more of Swagger 2.0 do not.
  it('requires fields that it does not describe, and after the overlay none', () => {
    expect(undescribed(recorded)).toContain('ViewMirrorConfig.sync_status')
    expect(undescribed(corrected)).toEqual([])
  })

  it('gains no operation and loses none', () => {
    expect(operationsOf(corrected)).toEqual(operationsOf(recorded))
  })

  it('tells the statuses that are answered', () => {
    expect(statusesOf(recorded, 'syncNow')).toEqual(['201', '400', '401', '403', '404'])
    expect(statusesOf(corrected, 'syncNow')).toEqual(['204', '401', '403', '404'])
    expect(statusesOf(recorded, 'changeRepoMirrorConfig')).toContain('200')
    expect(statusesOf(corrected, 'changeRepoMirrorConfig')).not.toContain('200')
  })

  it('leaves the body of an operation alone that the contract does not know, whatever the name', async () => {
    const grown = structuredClone(recorded)
    const known = Object.values(grown.definitions.NewToken?.properties ?? {}).length
    const schema = { $ref: '#/definitions/NewToken' }
    grown.paths['/api/v1/newer'] = {
      post: { operationId: 'newer', parameters: [{ name: 'body', in: 'body', required: true, schema }], responses: {} },
    }
    const { data } = await apply(grown, { overlaySet })
    expect(fieldsOf(data, 'newer')).toHaveLength(known)
    expect(fieldsOf(data, 'newer')).not.toEqual(fieldsOf(data, 'createAppToken'))
  })

  it('names the body that a request really takes, where the names of two were one', () => {
    expect(fieldsOf(recorded, 'createAppToken')).not.toEqual(['title'])
    expect(fieldsOf(corrected, 'createAppToken')).toEqual(['title'])
  })
})

describe('recorded exchanges', () => {
  it('contradict the document before the overlay', () => {
    expect(refusedBy(recorded)).toHaveLength(152)
  })

  it('agree with it after', () => {
    expect(exchanges).toHaveLength(607)
    // A refusal that looks like a success stands in x-outcomes alone: it must not loosen the schema of the success.
    expect(refusedBy(corrected)).toEqual([
      'createStar bad:{"namespace": "ctorg", "repository": "nosuch"}: 200 is not declared',
    ])
  })
})

function refusedBy(document: SwaggerDocument): string[] {
  const answers = new SwaggerAnswers(document)
  return exchanges.flatMap((exchange) => {
    const problem = answers.problem(exchange)
    return problem === undefined ? [] : [`${exchange.op} ${exchange.case}: ${problem}`]
  })
}

function undescribed({ definitions }: SwaggerDocument): string[] {
  const schemas = Object.entries(definitions as Record<string, JsonSchema>)
  return schemas.flatMap(([name, { required = [], properties = {}, allOf }]) =>
    allOf ? [] : required.filter((field) => !(field in properties)).map((field) => `${name}.${field}`),
  )
}

function operationsOf({ paths }: SwaggerDocument): string[] {
  return Object.values(paths).flatMap((item) => Object.values(item).flatMap(({ operationId }) => operationId ?? []))
}

function statusesOf(document: SwaggerDocument, id: string): string[] {
  return Object.keys(operationOf(document, id)?.responses ?? {})
}

function fieldsOf(document: SwaggerDocument, id: string): string[] {
  const body = operationOf(document, id)?.parameters?.find(({ in: place }) => place === 'body')
  const name = (body?.schema as { $ref?: string } | undefined)?.$ref?.replace('#/definitions/', '') ?? ''
  return Object.keys(document.definitions[name]?.properties ?? {})
}

function operationOf({ paths }: SwaggerDocument, id: string) {
  return Object.values(paths)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === id)
}
