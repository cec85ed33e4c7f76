import type { QuayOperations, QuayWorld } from '../../../fixtures/quay/quay-world.js'
import type { Call } from '../../../src/client/call.js'

type Created = ReturnType<QuayOperations['createOrganizationAutoPrunePolicy']>
type Listed = ReturnType<QuayOperations['listOrganizationAutoPrunePolicies']>
type Shown = ReturnType<QuayOperations['getOrganizationAutoPrunePolicy']>
export type PolicySettings = Parameters<QuayOperations['createOrganizationAutoPrunePolicy']>[0]['body']

/** The policies of one namespace, whichever operations manage them. */
export interface PoliciesOf {
  list(): Listed
  create(body: PolicySettings): Created
  show(policy_uuid: string): Shown
  update(policy_uuid: string, body: PolicySettings): Call
  remove(policy_uuid: string): Call
}

/** @param caller who makes the calls. */
export function policiesOfOrganization(caller: QuayOperations, orgname: string): PoliciesOf {
  return {
    list: () => caller.listOrganizationAutoPrunePolicies({ orgname }),
    create: (body) => caller.createOrganizationAutoPrunePolicy({ orgname, body }),
    show: (policy_uuid) => caller.getOrganizationAutoPrunePolicy({ orgname, policy_uuid }),
    update: (policy_uuid, body) => caller.updateOrganizationAutoPrunePolicy({ orgname, policy_uuid, body }),
    remove: (policy_uuid) => caller.deleteOrganizationAutoPrunePolicy({ orgname, policy_uuid }),
  }
}

export function policiesOfUser(caller: QuayOperations): PoliciesOf {
  return {
    list: () => caller.listUserAutoPrunePolicies(),
    create: (body) => caller.createUserAutoPrunePolicy({ body }),
    show: (policy_uuid) => caller.getUserAutoPrunePolicy({ policy_uuid }),
    update: (policy_uuid, body) => caller.updateUserAutoPrunePolicy({ policy_uuid, body }),
    remove: (policy_uuid) => caller.deleteUserAutoPrunePolicy({ policy_uuid }),
  }
}

/** Both kinds of namespace, with the names of their operations and where the guide describes them. */
export const namespaces = [
  {
    kind: 'organization',
    create: 'createOrganizationAutoPrunePolicy',
    update: 'updateOrganizationAutoPrunePolicy',
    remove: 'deleteOrganizationAutoPrunePolicy',
    cites: 'guide 2.13.1 to 2.13.5',
    policies: async ({ owner, given }: QuayWorld) => policiesOfOrganization(owner, await given.theOrganization()),
  },
  {
    kind: 'user',
    create: 'createUserAutoPrunePolicy',
    update: 'updateUserAutoPrunePolicy',
    remove: 'deleteUserAutoPrunePolicy',
    cites: 'guide 2.13.6 to 2.13.10',
    policies: ({ owner }: QuayWorld) => Promise.resolve(policiesOfUser(owner)),
  },
] as const
