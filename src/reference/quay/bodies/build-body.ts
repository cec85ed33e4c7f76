import type { Build } from '../store/builds.js'
import { mailDate } from './dates.js'

/** @param isWriter whether the caller may push to the repository: then the archive is told. */
export function buildBody(build: Build, isWriter: boolean) {
  return {
    ...stateOf(build, isWriter),
    subdirectory: build.dockerfilePath,
    dockerfile_path: build.dockerfilePath,
    context: build.context,
    tags: build.tags,
    manual_user: build.user,
    trigger_metadata: {},
    ...(isWriter && { archive_url: build.archiveUrl }),
  }
}

/** What superusers are shown of a build, wherever it belongs: nothing of what is built. */
export function buildOfOthersBody(build: Build) {
  return {
    ...stateOf(build, true),
    ...{ subdirectory: '', dockerfile_path: '', context: '', tags: [], manual_user: null, trigger_metadata: null },
  }
}

function stateOf({ id, phase, startedAt, displayName, pullRobot, repository }: Build, isWriter: boolean) {
  const { namespace, name } = repository
  return {
    ...{ id, phase, started: mailDate(startedAt), display_name: displayName, status: {}, is_writer: isWriter },
    ...{ trigger: null, resource_key: null, error: null, repository: { namespace, name } },
    pull_robot: pullRobot ? { name: pullRobot.name, kind: 'user', is_robot: true } : null,
  }
}
