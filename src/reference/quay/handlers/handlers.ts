import type { Contract } from '../../../contract/contract.js'
import { appTokenHandlers } from './app-token.js'
import { applicationHandlers } from './application.js'
import { applicationTokenHandlers } from './application-token.js'
import { buildHandlers } from './build.js'
import { defaultPermissionHandlers } from './default-permission.js'
import { discoveryHandlers } from './discovery.js'
import { entityHandlers } from './entity.js'
import { errorHandlers } from './error.js'
import { installOrganizationHandlers } from './install-organization.js'
import { globalMessageHandlers } from './global-message.js'
import { installUserHandlers } from './install-user.js'
import { logExportHandlers } from './log-export.js'
import { logHandlers } from './log.js'
import { manifestHandlers } from './manifest.js'
import { mirrorHandlers } from './mirror.js'
import { namespaceQuotaHandlers } from './namespace-quota.js'
import { organizationHandlers } from './organization.js'
import { organizationMemberHandlers } from './organization-member.js'
import { permissionHandlers } from './permission.js'
import { policyHandlers } from './policy.js'
import { proxyCacheHandlers } from './proxy-cache.js'
import { repositoryHandlers } from './repository.js'
import { repositoryNotificationHandlers } from './repository-notification.js'
import { repositoryTokenHandlers } from './repository-token.js'
import { robotHandlers } from './robot.js'
import { registrySizeHandlers } from './registry-size.js'
import { searchHandlers } from './search.js'
import { serviceKeyHandlers } from './service-key.js'
import { superuserQuotaHandlers } from './superuser-quota.js'
import { tagHandlers } from './tag.js'
import { teamHandlers } from './team.js'
import { teamMemberHandlers } from './team-member.js'
import { teamPermissionHandlers } from './team-permission.js'
import { teamSyncHandlers } from './team-sync.js'
import { userHandlers } from './user.js'
import type { Handlers } from './handler.js'

/** Every operation that the reference serves. One without an entry here answers 501. */
export function createHandlers(contract: Contract): Handlers {
  return {
    ...appTokenHandlers,
    ...applicationHandlers,
    ...applicationTokenHandlers,
    ...buildHandlers,
    ...defaultPermissionHandlers,
    ...discoveryHandlers(contract),
    ...entityHandlers,
    ...errorHandlers,
    ...installOrganizationHandlers,
    ...globalMessageHandlers,
    ...installUserHandlers,
    ...logExportHandlers,
    ...logHandlers,
    ...manifestHandlers,
    ...mirrorHandlers,
    ...namespaceQuotaHandlers,
    ...organizationHandlers,
    ...organizationMemberHandlers,
    ...permissionHandlers,
    ...policyHandlers,
    ...proxyCacheHandlers,
    ...repositoryHandlers,
    ...repositoryNotificationHandlers,
    ...repositoryTokenHandlers,
    ...robotHandlers,
    ...registrySizeHandlers,
    ...searchHandlers,
    ...serviceKeyHandlers,
    ...superuserQuotaHandlers,
    ...tagHandlers,
    ...teamHandlers,
    ...teamMemberHandlers,
    ...teamPermissionHandlers,
    ...teamSyncHandlers,
    ...userHandlers,
  }
}
