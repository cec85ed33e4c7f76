import type { Contract } from '../contract/contract.js'
import type { CallerObject } from '../contract/document.js'
import { CallerUnavailable } from './caller-unavailable.js'
import type { Connection } from './connection.js'
import type { Credentials } from './credentials.js'
import { noCredentials } from './credentials.js'
import { MadeOnce } from './made-once.js'
import { Recorder } from './recorder.js'
import { openSession } from './session.js'

/** The target's callers as the contract defines them and the environment fills them. Sessions are opened once per run. */
export class Callers {
  readonly #sessions = new MadeOnce<Credentials>()

  constructor(
    private readonly contract: Contract,
    private readonly connection: Connection,
    private readonly environment: Record<string, string>,
  ) {}

  /** The variable that would have to be set for `caller` to exist; undefined when it exists. */
  missing(caller: string): string | undefined {
    const { definition, key } = this.#find(caller)
    if (definition.sends !== 'token' || definition.variable === undefined) return undefined
    return this.#token(definition, key) === undefined
      ? definition.variable + (key === undefined ? '' : ` (with a token for ${key})`)
      : undefined
  }

  /** @param caller a name of x-callers; of a keyed caller, `name:key`, e.g. `scoped:repo:read`. */
  async credentials(caller: string): Promise<Credentials> {
    const { definition, key } = this.#find(caller)
    if (definition.sends === 'nothing') return noCredentials
    if (definition.sends === 'session') return this.#session(caller)
    const { header, prefix } = this.contract.document['x-api'].authorization
    const token = this.#token(definition, key)
    if (token === undefined)
      throw new CallerUnavailable(`the caller ${caller} has no token: set ${definition.variable ?? ''}`)
    return { headers: { [header]: prefix + token }, shown: { [header]: prefix + shownToken(definition, key) } }
  }

  #session(caller: string): Promise<Credentials> {
    const { session } = this.contract.document['x-api']
    if (!session) throw new RangeError(`The contract does not say where a session of "${caller}" begins.`)
    return this.#sessions.of(caller, () => openSession(this.connection, session, caller, new Recorder()))
  }

  #find(caller: string): { definition: CallerObject; key?: string } {
    const [name = '', ...rest] = caller.split(':')
    const definition = this.contract.document['x-callers'][name]
    if (!definition) throw new RangeError(`The contract has no caller "${caller}".`)
    return rest.length > 0 ? { definition, key: rest.join(':') } : { definition }
  }

  #token(definition: CallerObject, key: string | undefined): string | undefined {
    const value = definition.value ?? this.environment[definition.variable ?? '']
    if (value === undefined || value === '' || key === undefined) return value === '' ? undefined : value
    return (JSON.parse(value) as Record<string, string>)[key]
  }
}

function shownToken(definition: CallerObject, key: string | undefined): string {
  if (definition.variable === undefined) return definition.value ?? ''
  return key === undefined
    ? `$${definition.variable}`
    : `$(node -p 'JSON.parse(process.env.${definition.variable})["${key}"]')`
}
