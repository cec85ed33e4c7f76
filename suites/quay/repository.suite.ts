import { listingChecks } from './repository/listing.js'
import { lifeCycleChecks } from './repository/life-cycle.js'
import { paginationChecks } from './repository/pagination.js'
import { stateChecks } from './repository/state.js'
import { visibilityChecks } from './repository/visibility.js'
import { suite } from './quay-suite.js'

export default suite('repository', ({ check, derive }) => {
  derive.every()
  lifeCycleChecks(check)
  visibilityChecks(check)
  listingChecks(check)
  stateChecks(check)
  paginationChecks(check)
})
