import { suite } from './quay-suite.js'
import { buildOfOthersChecks } from './superuser/build.js'
import { organizationChecks } from './superuser/organization.js'
import { quotaChecks } from './superuser/quota.js'
import { quotaDetailChecks } from './superuser/quota-detail.js'
import { quotaHolderChecks } from './superuser/quota-holder.js'
import { registrySizeChecks } from './superuser/registry-size.js'
import { serviceKeyChecks } from './superuser/service-key.js'
import { serviceKeyApproverChecks } from './superuser/service-key-approver.js'
import { serviceKeyListChecks } from './superuser/service-key-list.js'
import { serviceKeyRefusalChecks } from './superuser/service-key-refusal.js'
import { userCreationChecks } from './superuser/user-creation.js'
import { userListChecks } from './superuser/user-list.js'

const notYet = ['listAllLogs' as const]

export default suite('superuser', ({ check, derive }) => {
  derive.every(notYet)
  buildOfOthersChecks(check)
  organizationChecks(check)
  quotaChecks(check)
  quotaDetailChecks(check)
  quotaHolderChecks(check)
  registrySizeChecks(check)
  serviceKeyChecks(check)
  serviceKeyApproverChecks(check)
  serviceKeyListChecks(check)
  serviceKeyRefusalChecks(check)
  userCreationChecks(check)
  userListChecks(check)
})
