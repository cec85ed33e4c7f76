import { globalMessageChecks } from './globalmessages/message.js'
import { suite } from './quay-suite.js'

export default suite('globalmessages', ({ check, derive }) => {
  derive.every()
  globalMessageChecks(check)
})
