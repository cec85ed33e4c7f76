import { suite } from './quay-suite.js'
import { defaultPermissionEffectChecks } from './prototype/effect.js'
import { defaultPermissionLifeCycleChecks } from './prototype/life-cycle.js'
import { defaultPermissionRefusalChecks } from './prototype/refusal.js'

export default suite('prototype', ({ check, derive }) => {
  derive.every()
  defaultPermissionLifeCycleChecks(check)
  defaultPermissionEffectChecks(check)
  defaultPermissionRefusalChecks(check)
})
