import { posix } from 'node:path'
import type { ApiRequest } from '../api-request.js'
import { buildBody, buildOfOthersBody } from '../bodies/build-body.js'
import { administersInstallation, adminsRepository, readsRepository } from '../gates/access.js'
import { isNormal, writesNormalRepository } from '../gates/normal-repository.js'
import { Refusal } from '../refusal.js'
import type { Robot } from '../store/account.js'
import type { Build } from '../store/builds.js'
import type { Handlers } from './handler.js'

/** What a build has printed that no builder works at. */
const emptyLog = { total: 0, logs: [] }

/** Builds as a server has them that no builder works for: they wait, and can be cancelled. */
export const buildHandlers: Handlers = {
  requestRepoBuild: { access: writesNormalRepository, handle: create },
  getRepoBuilds: { access: readsRepository, handle: list },
  getRepoBuild: { access: readsRepository, handle: show },
  getRepoBuildStatus: {
    access: readsRepository,
    handle: (request) => shownTo(request, buildOf(request, 'refused.elsewhere')),
  },
  getRepoBuildLogs: { access: readsRepository, handle: log },
  cancelRepoBuild: {
    access: (request) => adminsRepository(request) && isNormal(request),
    handle: (request) => {
      const build = buildOf(request)
      if (build.phase !== 'waiting') throw new Refusal('repeated', 'Build is currently running or has finished')
      build.phase = 'cancelled'
      return 'Okay'
    },
  },
  getRepoBuildSuperUser: { access: administersInstallation, handle: (request) => buildOfOthersBody(anyBuild(request)) },
  getRepoBuildStatusSuperUser: {
    access: administersInstallation,
    handle: (request) => buildOfOthersBody(anyBuild(request)),
  },
  getRepoBuildLogsSuperUser: {
    access: administersInstallation,
    handle: (request) => {
      anyBuild(request)
      return { start: request.integer('start', 0), ...emptyLog }
    },
  },
}

function create(request: ApiRequest) {
  const { repository, store, user } = request
  const {
    archive_url: archiveUrl,
    docker_tags: tags = ['latest'],
    file_id: file,
  } = request.body as { archive_url?: string; docker_tags?: string[]; file_id?: string }
  if (file !== undefined) throw new Refusal('refused.unknown-file', `File ${file} could not be found or is invalid`)
  if (archiveUrl === undefined) throw new Refusal('refused.no-archive', 'file_id or archive_url required')
  if (!/^https?:/.test(archiveUrl))
    throw new Refusal('refused.invalid-url', 'Invalid Archive URL: Must be http or https')
  const build = store.builds.create({
    ...{ repository, archiveUrl, tags, user: user.name },
    ...dockerfileIn(request),
    pullRobot: pullRobotOf(request),
  })
  return shownTo(request, build)
}

function dockerfileIn({ body }: ApiRequest) {
  const { context, dockerfile_path, subdirectory } = body as Record<string, string | undefined>
  if (dockerfile_path !== undefined)
    return { dockerfilePath: dockerfile_path, context: context ?? posix.dirname(dockerfile_path) }
  if (subdirectory !== undefined)
    return { dockerfilePath: posix.join(subdirectory, 'Dockerfile'), context: subdirectory }
  return { dockerfilePath: posix.join(context ?? '/', 'Dockerfile'), context: context ?? '/' }
}

function pullRobotOf({ body, store, rights }: ApiRequest): Robot | undefined {
  const { pull_robot: name } = body as { pull_robot?: string }
  if (name === undefined || name === '') return undefined
  if (!name.includes('+')) throw new Refusal('refused.foreign-robot')
  const robot = store.robots.find(name)
  if (!robot) throw new Refusal('refused.unknown-robot')
  if (!rights.isOrganizationAdmin(robot.namespace)) throw new Refusal('refused.foreign-robot')
  return robot
}

function list(request: ApiRequest) {
  const { namespace, name } = request.repositoryPath
  const repository = request.store.repositories.find(namespace, name)
  if (!repository) request.goOnIn('missing.repository')
  const since = request.integer('since', 0) * 1000
  const builds = (repository ? request.store.builds.of(repository) : []).filter(
    ({ startedAt }) => startedAt.getTime() >= since,
  )
  return { builds: builds.slice(0, request.integer('limit', 5)).map((build) => shownTo(request, build)) }
}

function show(request: ApiRequest) {
  return shownTo(request, buildOf(request))
}

function log(request: ApiRequest) {
  const { namespace, name } = request.repositoryPath
  if (!request.rights.canWriteRepository(namespace, name)) throw new Refusal('refused.reader.outsider')
  buildOf(request, 'refused.elsewhere')
  return { start: request.integer('start', 0), ...emptyLog }
}

function shownTo({ rights }: ApiRequest, build: Build) {
  return buildBody(build, rights.canWriteRepository(build.repository.namespace, build.repository.name))
}

function buildOf(request: ApiRequest, elsewhere = 'missing.build_uuid'): Build {
  const { repository } = request
  const build = anyBuild(request)
  if (build.repository !== repository) throw new Refusal(elsewhere)
  return build
}

function anyBuild(request: ApiRequest): Build {
  const id = request.at('build_uuid')
  const { builds, repositories } = request.store
  const found = builds.find(id)
  // A repository takes its builds with it.
  if (!found || repositories.find(found.repository.namespace, found.repository.name) !== found.repository)
    throw new Refusal('missing.build_uuid', `Unable to locate a build by id: ${id}`)
  return found
}
