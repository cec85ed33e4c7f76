import { Contract } from '../../contract.js'
import type { JsonSchema, OpenApiDocument, ParameterObject } from '../../document.js'
import type { Operation } from '../../operation.js'
import { swaggerOperation, swaggerParameter } from '../../swagger/swagger-operation.js'
import { swaggerSchema } from '../../swagger/swagger-schema.js'
import type { Overlay, OverlayAction } from '../overlay.js'

/** An overlay that makes a server's own Swagger 2.0 document say what the observed layer says. */
export function discoveryOverlay(layer: OpenApiDocument, repairs: readonly OverlayAction[]): Overlay['document'] {
  const observed = withOwnNames(layer)
  const operations = [...new Contract('observed', observed).operations.values()]
  return {
    overlay: '1.0.0',
    info: { title: `What a server's own description of the ${observed['x-api'].name} gets wrong`, version: '1' },
    actions: [
      ...repairs,
      ...Object.keys(observed.paths).flatMap((path) =>
        actionsFor(
          path,
          operations.filter((operation) => operation.path === path),
        ),
      ),
      ...definitionActions(observed.components.schemas ?? {}),
    ],
  }
}

// A server may have more operations than the contract: they keep the definitions that they share by name with others.
function withOwnNames(document: OpenApiDocument): OpenApiDocument {
  const text = JSON.stringify(document).replaceAll('"#/components/schemas/', '"#/components/schemas/Observed')
  const copy = JSON.parse(text) as OpenApiDocument
  const schemas = Object.entries(copy.components.schemas ?? {}).map(([name, schema]) => [`Observed${name}`, schema])
  return {
    ...copy,
    components: { ...copy.components, schemas: Object.fromEntries(schemas) as Record<string, JsonSchema> },
  }
}

// Each operation has an action of its own, so that none appears on a server that does not serve it. What is an array or
// holds the generated statuses is removed first, because an update adds to it.
function actionsFor(path: string, operations: Operation[]): OverlayAction[] {
  const item = `$.paths['${path}']`
  const methods = operations.map(({ method }) => `'${method.toLowerCase()}'`).join(',')
  return [
    { target: `${item}.parameters`, remove: true },
    { target: `${item}[${methods}]['parameters','responses','security']`, remove: true },
    { target: item, update: { parameters: pathParameters(operations).map(swaggerParameter) } },
    ...operations.map((operation) => ({
      target: `${item}.${operation.method.toLowerCase()}`,
      update: swaggerOperation({
        ...operation,
        parameters: operation.parameters.filter(({ in: place }) => place !== 'path'),
      }),
    })),
  ]
}

function pathParameters([first]: Operation[]): ParameterObject[] {
  return first?.parameters.filter(({ in: place }) => place === 'path') ?? []
}

function definitionActions(schemas: Record<string, JsonSchema>): OverlayAction[] {
  const names = Object.keys(schemas).map((name) => `'${name}'`)
  const update = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, swaggerSchema(schema)]))
  return [
    { target: `$.definitions[${names.join(',')}]`, remove: true },
    { target: '$.definitions', update },
  ]
}
