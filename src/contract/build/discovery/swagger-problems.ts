import { createConfig, lintFromString } from '@redocly/openapi-core'

/** Why `document` is no valid Swagger 2.0; by a tool that knows nothing of overlays or of this project. */
export async function swaggerProblems(document: unknown): Promise<string[]> {
  const rules = {
    struct: 'error',
    'no-unresolved-refs': 'error',
    'path-parameters-defined': 'error',
    'operation-operationId-unique': 'error',
    'operation-parameters-unique': 'error',
    'no-identical-paths': 'error',
  } as const
  const config = await createConfig({ rules })
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'discovery.json', config })
  return problems.map(({ message, location }) => `${location[0]?.pointer ?? ''}: ${message}`)
}
