import type { Repository, RepositoryRole } from '../store/repository.js'

/** The rights of somebody, one for each repository in which they have one. */
export function repositoryPermissions(
  repositories: Repository[],
  roleIn: (repository: Repository) => RepositoryRole | undefined,
) {
  return repositories.flatMap((repository) => {
    const role = roleIn(repository)
    const { name, isPublic } = repository
    return role === undefined ? [] : [{ repository: { name, is_public: isPublic }, role }]
  })
}
