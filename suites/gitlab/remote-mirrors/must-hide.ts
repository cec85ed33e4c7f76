import type { GitlabWorld } from '../../../fixtures/gitlab/gitlab-world.js'
import type { Answered } from '../../../src/client/exchange.js'

/** No answer, neither its body nor its headers, has any of the secrets in it. */
export function mustHide({ expect }: GitlabWorld, exchanges: readonly Answered[], secrets: readonly string[]): void {
  for (const { answer, request } of exchanges)
    for (const secret of secrets)
      expect(JSON.stringify(answer).includes(secret), `${request.method} ${request.url} shows ${secret}`).toBe(false)
}
