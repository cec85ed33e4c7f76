import { suite } from './quay-suite.js'
import { permissionEffectChecks } from './permission/effect.js'
import { permissionListingChecks } from './permission/listing.js'
import { permissionRefusalChecks } from './permission/refusal.js'

export default suite('permission', ({ check, derive }) => {
  derive.every()
  permissionListingChecks(check)
  permissionEffectChecks(check)
  permissionRefusalChecks(check)
})
