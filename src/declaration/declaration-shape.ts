import { methods } from '../contract/document.js'

const named = { type: 'object', if: { required: ['$ref'] }, else: { required: ['name', 'in'] } }
const parameters = {
  type: 'array',
  items: { ...named, properties: { $ref: { type: 'string' }, name: { type: 'string' }, in: { type: 'string' } } },
}
const operation = {
  type: 'object',
  properties: {
    operationId: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' } },
    parameters,
    requestBody: { type: 'object' },
    responses: { type: 'object', patternProperties: { '^([1-5]|default$)': { type: 'object' } } },
  },
}
const pathItem = {
  type: 'object',
  properties: { parameters, ...Object.fromEntries(methods.map((method) => [method, operation])) },
}

/** As much of Swagger 2.0 and OpenAPI 3 as must hold for a document to be read; schemas may say what they like. */
export const declarationShape = {
  type: 'object',
  required: ['paths'],
  properties: { paths: { type: 'object', patternProperties: { '^/': pathItem } } },
}
