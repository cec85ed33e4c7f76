import { image } from '../../../fixtures/quay/image.js'
import type { Image } from '../../../fixtures/quay/image.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'

/** How the upstream of a mirror behaves. */
export interface Upstream {
  login?: { user: string; password: string }
  delayMs?: number
  config?: Record<string, unknown>
}

/** A mirror of a new upstream that has `tags`, by a rule of `globs`. */
export async function mirrorOf(
  { given }: QuayWorld,
  tags: string[],
  globs: string[],
  { login, delayMs, config }: Upstream = {},
) {
  const registry = await given.upstream(login ? { login } : {})
  const images = new Map<string, Image>(tags.map((tag) => [tag, image(given.name(tag))]))
  const mirror = await given.mirror({
    upstream: { registry, repository: { images, ...(delayMs !== undefined && { delayMs }) } },
    config: { root_rule: { rule_kind: 'tag_glob_csv', rule_value: globs }, ...config },
  })
  return { mirror, images, registry }
}
