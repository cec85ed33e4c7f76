import { suite } from './gitlab-suite.js'
import { attributeChecks } from './remote-mirrors/attributes.js'
import { branchRegexChecks } from './remote-mirrors/branch-regex.js'
import { hiddenCredentialsChecks } from './remote-mirrors/hidden-credentials.js'
import { identityChecks } from './remote-mirrors/identity.js'
import { keyChecks } from './remote-mirrors/keys.js'
import { lifeCycleChecks } from './remote-mirrors/life-cycle.js'
import { limitChecks } from './remote-mirrors/limits.js'
import { movedChecks } from './remote-mirrors/moved.js'
import { pageChecks } from './remote-mirrors/pages.js'
import { pushChecks } from './remote-mirrors/push.js'
import { refusedUrlChecks } from './remote-mirrors/refused-urls.js'
import { syncChecks } from './remote-mirrors/sync.js'

export default suite('remote-mirrors', ({ check, derive }) => {
  derive.every()
  lifeCycleChecks(check)
  identityChecks(check)
  movedChecks(check)
  hiddenCredentialsChecks(check)
  attributeChecks(check)
  branchRegexChecks(check)
  refusedUrlChecks(check)
  pageChecks(check)
  keyChecks(check)
  limitChecks(check)
  syncChecks(check)
  pushChecks(check)
})
