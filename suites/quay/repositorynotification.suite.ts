import { suite } from './quay-suite.js'
import { notificationDeliveryChecks } from './repositorynotification/delivery.js'
import { notificationLifeCycleChecks } from './repositorynotification/life-cycle.js'
import { notificationRefusalChecks } from './repositorynotification/refusal.js'

export default suite('repositorynotification', ({ check, derive }) => {
  derive.every()
  notificationLifeCycleChecks(check)
  notificationRefusalChecks(check)
  notificationDeliveryChecks(check)
})
