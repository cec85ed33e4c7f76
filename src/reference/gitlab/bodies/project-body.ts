import { pathOf } from '../store/project.js'
import type { Project } from '../store/project.js'

export function projectBody(project: Project): Record<string, unknown> {
  const { id, name, visibility, markedForDeletionOn = null } = project
  return {
    id,
    name,
    path_with_namespace: pathOf(project),
    visibility,
    marked_for_deletion_on: markedForDeletionOn,
    default_branch: project.repository.defaultBranch,
  }
}
