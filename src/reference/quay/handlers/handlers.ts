import type { Contract } from '../../../contract/contract.js'
import { appTokenHandlers } from './app-token.js'
import { applicationTokenHandlers } from './application-token.js'
import { applicationHandlers } from './application.js'
import { discoveryHandlers } from './discovery.js'
import { errorHandlers } from './error.js'
import type { Handlers } from './handler.js'
import { installUserHandlers } from './install-user.js'
import { manifestHandlers } from './manifest.js'
import { mirrorHandlers } from './mirror.js'
import { organizationHandlers } from './organization.js'
import { permissionHandlers } from './permission.js'
import { policyHandlers } from './policy.js'
import { repositoryHandlers } from './repository.js'
import { repositoryNotificationHandlers } from './repository-notification.js'
import { repositoryTokenHandlers } from './repository-token.js'
import { robotHandlers } from './robot.js'
import { tagHandlers } from './tag.js'
import { teamHandlers } from './team.js'
import { userHandlers } from './user.js'

/** Every operation that the reference serves. One without an entry here answers 501. */
export function createHandlers(contract: Contract): Handlers {
  return {
    ...appTokenHandlers,
    ...applicationHandlers,
    ...applicationTokenHandlers,
    ...discoveryHandlers(contract),
    ...errorHandlers,
    ...installUserHandlers,
    ...manifestHandlers,
    ...mirrorHandlers,
    ...organizationHandlers,
    ...permissionHandlers,
    ...policyHandlers,
    ...repositoryHandlers,
    ...repositoryNotificationHandlers,
    ...repositoryTokenHandlers,
    ...robotHandlers,
    ...tagHandlers,
    ...teamHandlers,
    ...userHandlers,
  }
}
