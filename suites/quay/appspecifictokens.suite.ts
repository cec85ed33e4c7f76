import { appTokenLifeCycleChecks } from './appspecifictokens/life-cycle.js'
import { appTokenOwnerChecks } from './appspecifictokens/owner.js'
import { appTokenSignInChecks } from './appspecifictokens/sign-in.js'
import { suite } from './quay-suite.js'

export default suite('appspecifictokens', ({ check, derive }) => {
  derive.every()
  appTokenLifeCycleChecks(check)
  appTokenOwnerChecks(check)
  appTokenSignInChecks(check)
})
