import { buildLifeCycleChecks } from './build/life-cycle.js'
import { buildListingChecks } from './build/listing.js'
import { buildReaderChecks } from './build/reader.js'
import { buildRefusalChecks } from './build/refusal.js'
import { suite } from './quay-suite.js'

export default suite('build', ({ check, derive }) => {
  derive.every()
  buildLifeCycleChecks(check)
  buildListingChecks(check)
  buildReaderChecks(check)
  buildRefusalChecks(check)
})
