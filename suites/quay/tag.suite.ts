import { suite } from './quay-suite.js'
import { expirationChecks } from './tag/expiration.js'
import { historyChecks } from './tag/history.js'
import { immutabilityChecks } from './tag/immutability.js'
import { tagListingChecks } from './tag/listing.js'
import { tagMoveChecks } from './tag/move.js'
import { refusalChecks } from './tag/refusal.js'

export default suite('tag', ({ check, derive }) => {
  derive.every()
  tagMoveChecks(check)
  historyChecks(check)
  tagListingChecks(check)
  expirationChecks(check)
  refusalChecks(check)
  immutabilityChecks(check)
})
