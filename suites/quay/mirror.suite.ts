import { configurationChecks } from './mirror/configuration.js'
import { changeChecks } from './mirror/change.js'
import { robotChecks } from './mirror/robot.js'
import { scheduleChecks } from './mirror/schedule.js'
import { syncChecks } from './mirror/sync.js'
import { syncFailureChecks } from './mirror/sync-failure.js'
import { suite } from './quay-suite.js'

export default suite('mirror', ({ check, derive }) => {
  derive.every()
  configurationChecks(check)
  changeChecks(check)
  robotChecks(check)
  scheduleChecks(check)
  syncChecks(check)
  syncFailureChecks(check)
})
