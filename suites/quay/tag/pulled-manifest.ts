import { registryRequest, registryToken } from '../../../fixtures/quay/push-image.js'
import type { Tag } from '../../../fixtures/quay/given-tag.js'
import type { QuayWorld } from '../../../fixtures/quay/quay-world.js'

/** What a pull of the tag by the owner brings: its status, and the manifest's digest when there is one. */
export async function pulledManifest({ given }: QuayWorld, { repository, tag }: Tag['at']) {
  const login = given.login({ at: { repository } })
  const authorization = await registryToken(login, 'pull')
  const { answer } = await registryRequest(login, authorization, 'GET', `/manifests/${tag}`)
  return answer.status === 200
    ? { status: 200, digest: answer.headers['docker-content-digest'] }
    : { status: answer.status }
}
