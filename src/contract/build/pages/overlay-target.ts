import type { OpenApiDocument, OperationObject } from '../../document.js'

/** What an overlay action is about, in words: the operations or the components that its target selects. */
export function subjectOf(document: OpenApiDocument, target: string): string {
  const [, paths, methods] = /^\$\.paths\[('[^\]]+')\](?:[.[]([\w',]+))?/.exec(target) ?? []
  if (paths !== undefined) return operationsAt(document, namesIn(paths), namesIn(methods ?? everyMethod)).join(', ')
  const [, components] = /^\$\.components\.\w+[.[]([\w',]+)/.exec(target) ?? []
  return components === undefined ? '' : namesIn(components).join(', ')
}

const everyMethod = 'get,post,put,patch,delete'

function operationsAt(document: OpenApiDocument, paths: string[], methods: string[]): string[] {
  return paths
    .flatMap((path) => methods.map((method) => itemAt(document, path)[method]?.operationId))
    .filter((id) => id !== undefined)
}

function namesIn(list: string): string[] {
  return list.split(',').map((name) => name.replaceAll("'", ''))
}

function itemAt(document: OpenApiDocument, path: string): Partial<Record<string, OperationObject>> {
  return (document.paths[path] ?? {}) as Partial<Record<string, OperationObject>>
}
