import type { Build } from '../store/builds.js'
import { mailDate } from './dates.js'

/** @param isWriter whether the caller may push to the repository: then the archive is told. */
export function buildBody(build: Build, isWriter: boolean) {
  const { namespace, repository: name, pullRobot } = build
  return {
    ...stateOf(build, isWriter),
    subdirectory: build.dockerfilePath,
    dockerfile_path: build.dockerfilePath,
    context: build.context,
    tags: build.tags,
    manual_user: build.user,
    trigger_metadata: {},
    pull_robot: pullRobot === undefined ? null : { name: pullRobot, kind: 'user', is_robot: true },
    repository: { namespace, name },
    ...(isWriter && { archive_url: build.archiveUrl }),
  }
}

/** What superusers are shown of a build, wherever it belongs: nothing of what is built. */
export function buildOfOthersBody(build: Build) {
  const { namespace, repository: name } = build
  return {
    ...stateOf(build, true),
    ...{ subdirectory: '', dockerfile_path: '', context: '', tags: [], manual_user: null, trigger_metadata: null },
    pull_robot: null,
    repository: { namespace, name },
  }
}

function stateOf({ id, phase, startedAt, displayName }: Build, isWriter: boolean) {
  return {
    ...{ id, phase, started: mailDate(startedAt), display_name: displayName, status: {}, is_writer: isWriter },
    ...{ trigger: null, resource_key: null, error: null },
  }
}
