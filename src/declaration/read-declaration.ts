import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { methods } from '../contract/document.js'
import { declaredOperation } from './declared-operation.js'
import { declaredSchemas } from './declared-schema.js'
import { declarationShape } from './declaration-shape.js'
import type { Declaration } from './declaration.js'
import type { DescribedOperation } from './described-operation.js'
import { isObject } from './local-reference.js'
import { UnreadableDeclaration } from './unreadable-declaration.js'

type Raw = Record<string, unknown>

// Compiled late: most commands never need it.
let validate: ValidateFunction | undefined

const readFormats = 'Swagger 2.0 and OpenAPI 3'

/**
 * A description of an API in Swagger 2.0 or OpenAPI 3, as JSON.
 *
 * @param root what every path of the API begins with, see apiRoot; what a server has before it is left out.
 * @throws {UnreadableDeclaration}
 */
export function readDeclaration(text: string, root: string): Declaration {
  const document = parsed(text)
  const format = formatOf(document)
  validate ??= new Ajv2020({ strict: false }).compile(declarationShape)
  if (!validate(document)) {
    const { instancePath = '', message = 'is malformed' } = validate.errors?.at(-1) ?? {}
    throw new UnreadableDeclaration(
      `it is no ${format}: ${instancePath === '' ? 'the document' : instancePath} ${message}`,
    )
  }
  const { definitions, components } = document as { definitions?: unknown; components?: { schemas?: unknown } }
  return {
    format,
    saysNull: document.swagger === undefined,
    operations: operationsOf(document, root),
    schemas: declaredSchemas(definitions ?? components?.schemas),
  }
}

function parsed(text: string): Raw {
  try {
    const value = JSON.parse(text) as unknown
    if (isObject(value)) return value
  } catch {
    throw new UnreadableDeclaration('it is no JSON')
  }
  throw new UnreadableDeclaration('it is JSON, but no object')
}

function formatOf({ swagger, openapi }: Raw): string {
  if (swagger === '2.0') return 'Swagger 2.0'
  if (typeof openapi === 'string' && /^3\.\d/.test(openapi)) return `OpenAPI ${openapi}`
  const said = swagger ?? openapi
  const version =
    said === undefined ? 'it has neither "swagger" nor "openapi"' : `its version is ${JSON.stringify(said)}`
  throw new UnreadableDeclaration(`${version}; ${readFormats} are read`)
}

function operationsOf(document: Raw, root: string): DescribedOperation[] {
  const base = basePathOf(document).replace(/\/+$/, '')
  const paths = Object.entries(document.paths as Record<string, Raw>).filter(([path]) => path.startsWith('/'))
  return paths.flatMap(([path, item]) => {
    if ('$ref' in item) throw new UnreadableDeclaration(`the path ${path} is a reference, which is not followed`)
    return methods.flatMap((method) => {
      const operation = item[method]
      if (!isObject(operation)) return []
      return [
        declaredOperation(document, method, fromRoot(base + path, root), operation, (item.parameters ?? []) as Raw[]),
      ]
    })
  })
}

function fromRoot(path: string, root: string): string {
  const at = path.indexOf(`${root}/`)
  return at < 0 ? path : path.slice(at)
}

/** What stands before every path: Swagger has a field for it, OpenAPI 3 the path of a server's address. */
function basePathOf({ basePath, servers }: Raw): string {
  if (typeof basePath === 'string') return basePath
  const [first] = Array.isArray(servers) ? (servers as unknown[]) : []
  const url = isObject(first) && typeof first.url === 'string' ? first.url : '/'
  return URL.canParse(url, 'http://server') ? new URL(url, 'http://server').pathname : '/'
}
