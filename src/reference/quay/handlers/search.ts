import type { ApiRequest } from '../api-request.js'
import { foundNamespace, foundRepository, foundRobot, foundTeam } from '../bodies/found-body.js'
import type { Usage } from '../bodies/found-body.js'
import { anyone } from '../gates/access.js'
import { adminTeams } from '../store/admin-teams.js'
import type { Namespace, Organization, Team } from '../store/account.js'
import type { Repository } from '../store/repository.js'
import type { Handlers } from './handler.js'

export const searchHandlers: Handlers = {
  conductRepoSearch: { access: anyone, handle: searchRepositories },
  conductSearch: { access: anyone, handle: searchEverything },
}

// As a Quay has it whose settings say nothing of it.
const pageSize = 10
const lastPage = 10
const mostOfAKind = 5

function searchRepositories(request: ApiRequest) {
  const page = Math.min(Math.max(request.integer('page', 1), 1), lastPage)
  const start = (page - 1) * pageSize
  const found = matching(request, request.query('query') ?? '')
  const withUsage = request.flag('includeUsage')
  return {
    results: found
      .slice(start, start + pageSize)
      .map((each) => foundRepository(each, ownerOf(request, each), withUsage ? usageOf(each) : {})),
    has_additional: found.length > start + pageSize,
    page,
    page_size: pageSize,
    start_index: start,
  }
}

// Quay counts the day before, so a repository of today was not used yet.
function usageOf({ tags, stars }: Repository): Usage {
  const lastModified = tags.lastModified()
  return { ...(lastModified !== null && { last_modified: lastModified }), stars: stars.size, popularity: 0 }
}

function searchEverything(request: ApiRequest) {
  const query = (request.query('query') ?? '').toLowerCase()
  if (query === '') return { results: [] }
  const repositories = matching(request, query).slice(0, mostOfAKind)
  const results = [
    ...repositories.map((each) => foundRepository(each, ownerOf(request, each))),
    ...teams(request, query),
    ...namespaces(request, query),
    ...robots(request, query),
  ]
  return { results: results.sort((one, other) => other.score - one.score) }
}

/** Repositories that the caller may see, by name or description; `namespace/name` is looked for in that namespace alone. */
function matching(request: ApiRequest, query: string): Repository[] {
  const [, namespace, name = ''] = /^(?:([^/]*)\/)?(.*)$/s.exec(query.toLowerCase()) ?? []
  return visible(request).filter(
    (each) =>
      (namespace === undefined || namespace === '' || each.namespace === namespace) &&
      [each.name, each.description ?? ''].some((text) => text.toLowerCase().includes(name)),
  )
}

function visible({ store, rights }: ApiRequest): Repository[] {
  return [...store.repositories.all()].filter((each) => each.isPublic || rights.isOwnOrShared(each))
}

function ownerOf({ store }: ApiRequest, { namespace }: Repository): Namespace {
  const found = store.namespaces.find(namespace)
  if (!found) throw new RangeError(`There is no namespace ${namespace}.`)
  return found
}

// A namespace is found by whoever sees a repository in it.
function namespaces(request: ApiRequest, query: string) {
  const owners = new Set(visible(request).map((each) => ownerOf(request, each)))
  return [...owners]
    .filter(({ name }) => name.startsWith(query))
    .slice(0, mostOfAKind)
    .map(foundNamespace)
}

function teams({ store, rights: { user } }: ApiRequest, query: string) {
  if (!user) return []
  return store.namespaces
    .organizationsOf(user.name)
    .flatMap((organization) =>
      [...organization.teams.values()]
        .filter((team) => team.name.startsWith(query) && isFoundBy(user.name, team, organization))
        .map((team) => foundTeam(team, organization)),
    )
    .slice(0, mostOfAKind)
}

// A team of nobody is found by nobody, not even by who administers the organization (asked of a running Project Quay).
function isFoundBy(user: string, { members }: Team, organization: Organization): boolean {
  return members.has(user) || (members.size > 0 && isAdmin(organization, user))
}

function robots({ store, rights: { user } }: ApiRequest, query: string) {
  if (!user) return []
  const administered = store.namespaces.organizationsOf(user.name).filter((each) => isAdmin(each, user.name))
  return [user, ...administered]
    .flatMap(({ name }) => store.robots.of(name).filter((robot) => robot.name.startsWith(`${name}+${query}`)))
    .slice(0, mostOfAKind)
    .map((robot) => foundRobot(robot, user.name))
}

function isAdmin(organization: Organization, user: string): boolean {
  return adminTeams(organization, user).length > 0
}
