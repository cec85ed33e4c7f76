import { labelLifeCycleChecks } from './manifest/label-life-cycle.js'
import { labelListingChecks } from './manifest/label-listing.js'
import { labelRefusalChecks } from './manifest/label-refusal.js'
import { manifestViewChecks } from './manifest/view.js'
import { suite } from './quay-suite.js'

export default suite('manifest', ({ check, derive }) => {
  derive.every()
  manifestViewChecks(check)
  labelListingChecks(check)
  labelLifeCycleChecks(check)
  labelRefusalChecks(check)
})
