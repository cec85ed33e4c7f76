import { robotsOfOrganization, robotsOfUser } from '../../fixtures/quay/robots-of.js'
import { suite } from './quay-suite.js'
import { robotLifeCycleChecks } from './robot/life-cycle.js'
import { robotListingChecks } from './robot/listing.js'
import { robotsOfOthersChecks } from './robot/others.js'
import { robotRefusalChecks } from './robot/refusal.js'
import { robotRightChecks } from './robot/rights.js'
import { robotTokenChecks } from './robot/token.js'

export default suite('robot', ({ check, derive }) => {
  derive.every()
  robotsOfOthersChecks(check)
  for (const robots of [robotsOfOrganization, robotsOfUser]) {
    robotLifeCycleChecks(check, robots)
    robotRefusalChecks(check, robots)
    robotListingChecks(check, robots)
    robotRightChecks(check, robots)
    robotTokenChecks(check, robots)
  }
})
