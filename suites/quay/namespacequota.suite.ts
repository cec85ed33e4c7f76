import { suite } from './quay-suite.js'
import { quotaAccessChecks } from './namespacequota/access.js'
import { fullQuotaChecks } from './namespacequota/full-quota.js'
import { quotaLifeCycleChecks } from './namespacequota/life-cycle.js'
import { quotaLimitChecks } from './namespacequota/limit.js'
import { quotaRefusalChecks } from './namespacequota/refusal.js'
import { userQuotaChecks } from './namespacequota/user-quota.js'

export default suite('namespacequota', ({ check, derive }) => {
  derive.every()
  quotaLifeCycleChecks(check)
  quotaLimitChecks(check)
  quotaAccessChecks(check)
  quotaRefusalChecks(check)
  fullQuotaChecks(check)
  userQuotaChecks(check)
})
