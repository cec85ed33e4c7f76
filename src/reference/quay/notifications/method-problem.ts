import { Refusal } from '../refusal.js'
import type { Store } from '../store/store.js'
import { fillTemplate } from './fill-template.js'

type Config = Record<string, unknown>

const forbiddenHosts = ['localhost', '127.0.0.1']

/** Why nobody can be told by `method` and `config`. @throws {Refusal} */
export function refuseImpossibleMethod(store: Store, method: string, config: Config): void {
  checks[method]?.(config, store)
}

const checks: Record<string, (config: Config, store: Store) => void> = {
  webhook: ({ url, template }) => {
    if (typeof url !== 'string' || url === '') throw new Refusal('refused.no-url', 'Missing webhook URL')
    const [, scheme, host = ''] = /^(\w+):\/\/(\[[^\]]*\]|[^:/?#]*)/.exec(url) ?? []
    if (scheme !== 'http' && scheme !== 'https') throw new Refusal('refused.invalid-url', 'Invalid webhook URL')
    if (forbiddenHosts.includes(host.toLowerCase())) throw new Refusal('refused.forbidden-host', 'Invalid webhook URL')
    if (template !== undefined && !isTemplate(template))
      throw new Refusal('refused.invalid-template', 'Could not parse template')
  },
  email: () => {
    throw new Refusal(
      'refused.unauthorized-email',
      'The specified e-mail address is not authorized to receive notifications for this repository',
    )
  },
  quay_notification: ({ target }, store) => {
    const { kind, name } = (target ?? {}) as { kind?: string; name?: string }
    const isKnown = kind === 'user' ? store.namespaces.user(name ?? '') : store.namespaces.organization(name ?? '')
    if (!isKnown)
      throw new Refusal('refused.unknown-target', name === undefined ? 'Missing target' : `Unknown user ${name}`)
  },
}

function isTemplate(template: unknown): boolean {
  try {
    fillTemplate(String(template), {})
    return true
  } catch {
    return false
  }
}
