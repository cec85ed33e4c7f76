import { Failure } from '../../../src/checks/failure.js'
import type { QuayOperationId, QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { QuayCheck } from '../quay-suite.js'

const operations: QuayOperationId[] = [
  ...(['changeOrganizationDetails', 'deleteAdmindedOrganization'] as const),
  ...(['getOrganizationCollaborators', 'getOrganizationMembers'] as const),
  ...(['getOrganizationMember', 'removeOrganizationMember'] as const),
  ...(['createOrganizationApplication', 'getOrganizationApplications'] as const),
  ...(['getOrganizationApplication', 'updateOrganizationApplication', 'deleteOrganizationApplication'] as const),
  ...(['getProxyCacheConfig', 'createProxyCacheConfig', 'deleteProxyCacheConfig', 'validateProxyCacheConfig'] as const),
]

/** A superuser with full access has every right there is, and so is told more than others. */
export function missingOrganizationChecks(check: QuayCheck): void {
  for (const operationId of operations)
    check(
      operationId,
      'a superuser is told that an organization does not exist',
      {
        level: 'MUST',
        cites: `observed ${operationId} missing_superuser`,
        situation: 'missing.orgname.superuser',
        callers: ['superuser'],
        capabilities: ['superuser'],
      },
      async (world) => {
        await askedOfNothing(world, operationId)
      },
    )
}

async function askedOfNothing(world: QuayWorld, operationId: QuayOperationId): Promise<void> {
  const valid = await world.freshValues(operationId)
  const orgname = world.given.name('no-such-org')
  const values = { ...valid, parameters: { ...valid.parameters, orgname } }
  await world.call('superuser', operationId, values).answers('missing.orgname.superuser')
  const { answer } = await world.owner.getOrganization({ orgname }).exchange()
  if (answer.status < 300) throw new Failure(`${operationId} made the organization that did not exist`)
}
