import { policyLifeCycleChecks } from './policy/life-cycle.js'
import { policyListingChecks } from './policy/listing.js'
import { policyRefusalChecks } from './policy/refusal.js'
import { suite } from './quay-suite.js'

export default suite('policy', ({ check, derive }) => {
  derive.every()
  policyLifeCycleChecks(check)
  policyListingChecks(check)
  policyRefusalChecks(check)
})
