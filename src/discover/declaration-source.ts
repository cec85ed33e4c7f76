import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { serverFlags } from '../capabilities/server-flags.js'
import type { ServerFlags } from '../capabilities/server-flags.js'
import { Connection, NoAnswer } from '../client/connection.js'
import { ConfigurationError } from '../config/configuration-error.js'
import type { NamedTarget } from '../config/read-target.js'
import { apiRoot } from '../contract/api-root.js'
import type { Contract } from '../contract/contract.js'
import { askDeclaration } from '../declaration/ask-declaration.js'
import type { Declaration } from '../declaration/declaration.js'
import { readDeclaration } from '../declaration/read-declaration.js'
import { UnreadableDeclaration } from '../declaration/unreadable-declaration.js'

/** A declaration, and what else its server tells. */
export interface FoundDeclaration {
  declaration: Declaration
  /** URL of the server, or name of the file. */
  source: string
  /** Settings of the server; empty where they are not known. */
  flags: ServerFlags
  /** Whether anybody could have answered in place of the server: its certificate was not checked. */
  insecure: boolean
}

/** @throws {ConfigurationError} when the target does not answer, or not with a description of its API. */
export async function declarationOfTarget(
  { target, transport }: Pick<NamedTarget, 'target' | 'transport'>,
  contract: Contract,
): Promise<FoundDeclaration> {
  const connection = new Connection(target, transport)
  try {
    const declaration = await askDeclaration(connection, contract)
    if (!declaration) throw new RangeError('Asked of an API that has no such thing.')
    const { insecure } = transport
    return { declaration, source: target, flags: await serverFlags(connection, contract), insecure }
  } catch (error) {
    if (error instanceof NoAnswer) throw new ConfigurationError(`${error.message}.`)
    throw clear(error, `what ${target} says of its own API`)
  } finally {
    await connection.close()
  }
}

/** @throws {ConfigurationError} when there is no such file, or no description of an API in it. */
export function declarationInFile(cwd: string, file: string, contract: Contract): FoundDeclaration {
  try {
    const declaration = readDeclaration(textOf(resolve(cwd, file)), apiRoot(contract))
    return { declaration, source: file, flags: new Map(), insecure: false }
  } catch (error) {
    throw clear(error, `--document: ${file}`)
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException
    throw new ConfigurationError(`--document: ${file} cannot be read (${code}).`)
  }
}

function clear(error: unknown, what: string): unknown {
  return error instanceof UnreadableDeclaration
    ? new ConfigurationError(`${what} cannot be read: ${error.message}.`)
    : error
}
