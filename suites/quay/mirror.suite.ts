import { configurationChecks } from './mirror/configuration.js'
import { cancelChecks } from './mirror/cancel.js'
import { changeChecks } from './mirror/change.js'
import { refusalChecks } from './mirror/refusal.js'
import { robotChecks } from './mirror/robot.js'
import { scheduleChecks } from './mirror/schedule.js'
import { syncChecks } from './mirror/sync.js'
import { syncFailureChecks } from './mirror/sync-failure.js'
import { suite } from './quay-suite.js'

export default suite('mirror', ({ check, derive }) => {
  derive.every()
  configurationChecks(check)
  changeChecks(check)
  refusalChecks(check)
  robotChecks(check)
  scheduleChecks(check)
  syncChecks(check)
  cancelChecks(check)
  syncFailureChecks(check)
})
