import { suite } from './quay-suite.js'
import { accountChecks } from './user/account.js'
import { organizationOfUserChecks } from './user/organization-of-user.js'
import { quotaOfUserChecks } from './user/quota-of-user.js'
import { starChecks } from './user/star.js'
import { starPageChecks } from './user/star-pages.js'

export default suite('user', ({ check, derive }) => {
  derive.every()
  accountChecks(check)
  organizationOfUserChecks(check)
  quotaOfUserChecks(check)
  starChecks(check)
  starPageChecks(check)
})
