import { suite } from './quay-suite.js'
import { teamInvitationChecks } from './team/invitation.js'
import { teamLifeCycleChecks } from './team/life-cycle.js'
import { teamMemberChecks } from './team/member.js'
import { teamMemberRefusalChecks } from './team/member-refusal.js'
import { teamRefusalChecks } from './team/refusal.js'
import { teamRoleChecks } from './team/role.js'
import { teamSyncChecks } from './team/sync.js'

export default suite('team', ({ check, derive }) => {
  derive.every()
  teamLifeCycleChecks(check)
  teamRefusalChecks(check)
  teamRoleChecks(check)
  teamMemberChecks(check)
  teamMemberRefusalChecks(check)
  teamInvitationChecks(check)
  teamSyncChecks(check)
})
