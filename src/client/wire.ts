import type { Dispatcher } from 'undici'
import type { Answer } from '../contract/answer.js'
import type { HttpRequest } from './http-request.js'
import { dispatcherTo } from './dispatcher-to.js'
import { failureText, isLasting } from './failure-text.js'
import type { Transport } from './transport.js'
import { Undelivered } from './undelivered.js'

/** Sends a request once. */
export class Wire {
  readonly #dispatcher: Dispatcher
  readonly #origin: string
  readonly #prefix: string

  constructor(
    target: string,
    private readonly transport: Transport,
  ) {
    const { origin, pathname } = new URL(target)
    this.#origin = origin
    this.#prefix = pathname.replace(/\/$/, '')
    this.#dispatcher = dispatcherTo(target, transport)
  }

  /** @throws {Undelivered} */
  async ask({ method, path, body }: HttpRequest, headers: Record<string, string>): Promise<Answer> {
    let wasStarted = false
    const noting = this.#dispatcher.compose(noticeStart(() => (wasStarted = true)))
    const { timeoutMs } = this.transport
    try {
      const response = await noting.request({
        ...{ origin: this.#origin, path: this.#prefix + path, method: method, headers },
        body: body ?? null,
        signal: AbortSignal.timeout(timeoutMs),
      })
      return { status: response.statusCode, headers: flat(response.headers), body: await response.body.text() }
    } catch (error) {
      throw new Undelivered(failureText(error, timeoutMs), { neverSent: !wasStarted, lasting: isLasting(error) })
    }
  }

  async close(): Promise<void> {
    await this.#dispatcher.destroy()
  }
}

/** Undici starts a request just before it writes the first byte, and never before the connection is open. */
function noticeStart(onStart: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart: (...event) => {
        onStart()
        handler.onRequestStart?.(...event)
      },
      onRequestUpgrade: (...event) => handler.onRequestUpgrade?.(...event),
      onResponseStart: (...event) => handler.onResponseStart?.(...event),
      onResponseData: (...event) => handler.onResponseData?.(...event),
      onResponseEnd: (...event) => handler.onResponseEnd?.(...event),
      onResponseError: (...event) => handler.onResponseError?.(...event),
    })
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}
