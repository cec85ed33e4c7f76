import type { OpenApiDocument, OperationObject } from '../../document.js'
import type { OverlayAction } from '../overlay.js'

/** What an overlay action is about: the names of the operations or the components that its target selects, or that it adds. */
export function subjectsOf(document: OpenApiDocument, { target, update }: OverlayAction): string[] {
  if (target === '$.paths')
    return Object.entries(update ?? {}).flatMap(([path, item]) =>
      operationsAt(document, [path], Object.keys(item as object)),
    )
  if (target === '$.components.schemas') return Object.keys(update ?? {})
  const [, paths, methods] = /^\$\.paths\[('[^\]]+')\](?:[.[]([\w',]+))?/.exec(target) ?? []
  if (paths !== undefined) return operationsAt(document, namesIn(paths), methods ? namesIn(methods) : everyMethod)
  const [, components] = /^\$\.components\.\w+[.[]([\w',]+)/.exec(target) ?? []
  return components === undefined ? [] : namesIn(components)
}

const everyMethod = ['get', 'post', 'put', 'patch', 'delete']

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
