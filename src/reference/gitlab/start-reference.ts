export { startGitlabReference as startReference } from './gitlab-reference.js'
