import { request } from 'undici'
import { answerProblems } from '../../../contract/answer-problems.js'
import type { Answer } from '../../../contract/answer.js'
import { Contract } from '../../../contract/contract.js'
import type { Layer } from '../../../contract/contract.js'
import { Validator } from '../../../contract/validator.js'
import { startQuayReference } from '../quay-reference.js'
import type { QuayReferenceOptions, Reference } from '../quay-reference.js'

export interface TestCall {
  /** A caller of the environment (`owner`, ...), a scope of the owner's limited tokens, or undefined for nobody. */
  as?: string
  /** Values for the parameters in the path. */
  at?: Record<string, string>
  query?: Record<string, string>
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown
  headers?: Record<string, string>
}

export interface TestAnswer extends Answer {
  json: unknown
}

/** A reference under test, reached over HTTP like any other server. */
export class TestReference {
  readonly #validator: Validator

  private constructor(
    private readonly reference: Reference,
    readonly contract: Contract,
  ) {
    this.#validator = new Validator(contract.document)
  }

  static async start(options: Partial<QuayReferenceOptions> & { layer?: Layer } = {}): Promise<TestReference> {
    const contract = Contract.load('quay', options.layer ?? 'observed')
    return new TestReference(await startQuayReference({ contract, mirrorPollMs: 5, ...options }), contract)
  }

  get url(): string {
    return this.reference.url
  }

  /** `host:port`. */
  get authority(): string {
    return new URL(this.url).host
  }

  close(): Promise<void> {
    return this.reference.close()
  }

  token(caller: string): string {
    const { environment } = this.reference
    const scoped = JSON.parse(environment.QUAY_SCOPED_TOKENS ?? '{}') as Record<string, string>
    return scoped[caller] ?? environment[`QUAY_${caller.toUpperCase()}_TOKEN`] ?? caller
  }

  call(operationId: string, { as, at = {}, query = {}, body, headers = {} }: TestCall = {}): Promise<TestAnswer> {
    const { method, path } = this.contract.operation(operationId)
    const search = new URLSearchParams(query).toString()
    const target = path.replace(/\{([^}]+)\}/g, (_, name: string) => at[name] ?? name)
    return this.send(method, search === '' ? target : `${target}?${search}`, {
      headers: {
        ...(as !== undefined && { authorization: `Bearer ${this.token(as)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  }

  async send(
    method: string,
    path: string,
    options: { headers?: Record<string, string>; body?: string | Buffer } = {},
  ): Promise<TestAnswer> {
    const { statusCode, headers, body } = await request(new URL(path, this.url), {
      method: method as 'GET',
      headers: options.headers ?? {},
      body: options.body ?? null,
    })
    const text = await body.text()
    const flat = Object.entries(headers).map(([name, value]) => [name, String(value)])
    return {
      status: statusCode,
      headers: Object.fromEntries(flat) as Record<string, string>,
      body: text,
      get json() {
        return JSON.parse(text) as unknown
      },
    }
  }

  /** How `answer` departs from what the contract says of the situation; empty when it does not. */
  problems(operationId: string, situation: string, answer: Answer): string[] {
    const outcome = this.contract.outcome(operationId, situation)
    return answerProblems(outcome, answer, this.#validator).map(({ message }) => message)
  }

  /** @throws {Error} unless the call succeeds with the body of the contract. */
  async succeeds(operationId: string, call: TestCall = {}): Promise<TestAnswer> {
    const answer = await this.call(operationId, { as: 'owner', ...call })
    const problems = this.problems(operationId, 'success', answer)
    if (problems.length > 0) throw new Error(`${operationId}: ${problems.join('; ')}\n${answer.body}`)
    return answer
  }

  /** An organization of the owner with one repository, by its path. */
  async repository(name = 'app', visibility: 'public' | 'private' = 'private', namespace = 'acme'): Promise<string> {
    const existing = await this.call('getOrganization', { as: 'owner', at: { orgname: namespace } })
    if (existing.status !== 200) await this.succeeds('createOrganization', { body: { name: namespace } })
    await this.succeeds('createRepo', { body: { namespace, repository: name, visibility, description: '' } })
    return `${namespace}/${name}`
  }
}
