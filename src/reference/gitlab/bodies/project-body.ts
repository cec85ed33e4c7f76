import { pathOf } from '../store/project.js'
import type { Project } from '../store/project.js'

/** @param baseUrl of the server, as the caller reaches it. */
export function projectBody(project: Project, baseUrl: string): Record<string, unknown> {
  const { id, name, visibility, markedForDeletionOn = null } = project
  return {
    id,
    name,
    path_with_namespace: pathOf(project),
    http_url_to_repo: `${baseUrl}/${pathOf(project)}.git`,
    visibility,
    marked_for_deletion_on: markedForDeletionOn,
    default_branch: project.repository.defaultBranch,
  }
}
