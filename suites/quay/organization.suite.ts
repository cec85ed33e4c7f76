import { suite } from './quay-suite.js'
import { applicationChecks } from './organization/application.js'
import { collaboratorChecks } from './organization/collaborator.js'
import { creationRefusalChecks } from './organization/creation-refusal.js'
import { detailChecks } from './organization/detail.js'
import { organizationLifeCycleChecks } from './organization/life-cycle.js'
import { memberChecks } from './organization/member.js'
import { memberRemovalChecks } from './organization/member-removal.js'
import { proxyCacheChecks } from './organization/proxy-cache.js'
import { quotaOfOrganizationChecks } from './organization/quota-of-organization.js'
import { proxyCacheRefusalChecks } from './organization/proxy-cache-refusal.js'

export default suite('organization', ({ check, derive }) => {
  derive.every()
  organizationLifeCycleChecks(check)
  creationRefusalChecks(check)
  detailChecks(check)
  memberChecks(check)
  memberRemovalChecks(check)
  collaboratorChecks(check)
  applicationChecks(check)
  proxyCacheChecks(check)
  proxyCacheRefusalChecks(check)
  quotaOfOrganizationChecks(check)
})
