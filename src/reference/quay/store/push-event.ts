import type { Repository } from './repository.js'

/** What somebody is told of a push. @param baseUrl scheme and authority by which the server was reached. */
export function pushEvent({ namespace, name }: Repository, baseUrl: string, tags: string[]): Record<string, unknown> {
  const { host } = new URL(baseUrl)
  const repository = `${namespace}/${name}`
  return {
    repository,
    namespace,
    name,
    docker_url: `${host}/${repository}`,
    homepage: `${baseUrl}/repository/${repository}`,
    updated_tags: tags,
  }
}
