import type { GivenBuild } from '../../../fixtures/quay/given-build.js'

/** What those who may push are shown of a build that was asked for with `fields`. */
export function shownOf({ docker_tags: tags, pull_robot: name, ...fields }: GivenBuild['fields']) {
  return { ...fields, subdirectory: fields.dockerfile_path, tags, pull_robot: { name, is_robot: true } }
}
