import type { operations } from '../../../contract/generated/quay.js'
import type { ApiRequest } from '../api-request.js'

/** One line of a log, without who did it, when and where from. */
export interface LoggedAction {
  kind: string
  metadata: Record<string, unknown>
  /** Not told in the log of the repository, although it was done there. */
  inNamespaceAlone?: true
}

type Answer = Record<string, unknown>
type Describe = (request: ApiRequest, answer: Answer) => LoggedAction[]
type Details = (request: ApiRequest, answer: Answer) => Record<string, unknown>

/** What each operation leaves in a log once it has succeeded; the others leave nothing (recorded: listOrgLogs, listRepoLogs). */
export const loggedActions: Partial<Record<keyof operations, Describe>> = {
  createRepo: ({ body, user }) => [
    { kind: 'create_repo', metadata: { repo: body.repository, namespace: body.namespace ?? user.name } },
  ],
  updateRepo: inRepository('set_repo_description', ({ body }) => ({ description: body.description })),
  changeRepoVisibility: inRepository('change_repo_visibility', ({ body }) => ({ visibility: body.visibility })),
  deleteRepository: inRepository('delete_repo', () => ({})),
  changeUserPermissions: inRepository('change_repo_permission', (request) => ({
    ...{ username: request.at('username'), role: request.body.role },
  })),
  deleteUserPermissions: inRepository('delete_repo_permission', (request) => ({ username: request.at('username') })),
  changeTeamPermissions: inRepository('change_repo_permission', (request) => ({
    ...{ team: request.at('teamname'), role: request.body.role },
  })),
  deleteTeamPermissions: inRepository('delete_repo_permission', (request) => ({ team: request.at('teamname') })),
  createRepoNotification: inRepository('add_repo_notification', ({ body }, { uuid }) => ({
    ...{ notification_id: uuid, event: body.event, method: body.method },
  })),
  deleteRepoNotification: inRepository('delete_repo_notification', (request) => ({
    notification_id: request.at('uuid'),
  })),
  changeTag: inRepository('create_tag', (request) => ({ tag: request.at('tag') })),
  deleteFullTag: inRepository('delete_tag', (request) => ({ tag: request.at('tag') })),
  createOrganization: ({ body }) => [
    { kind: 'org_create', metadata: { email: body.email ?? null, namespace: body.name } },
  ],
  createOrgRobot: plain('create_robot', robot),
  createUserRobot: plain('create_robot', robot),
  regenerateOrgRobotToken: plain('regenerate_robot_token', robot),
  regenerateUserRobotToken: plain('regenerate_robot_token', robot),
  deleteOrgRobot: plain('delete_robot', robot),
  deleteUserRobot: plain('delete_robot', robot),
  updateOrganizationTeam: changedTeam,
  deleteOrganizationTeam: plain('org_delete_team', (request) => ({ team: request.at('teamname') })),
  updateOrganizationTeamMember: plain('org_add_team_member', member),
  deleteOrganizationTeamMember: plain('org_remove_team_member', member),
  createOrganizationPrototypePermission: plain('create_prototype_permission', ({ body, user }, { id }) => ({
    ...{ prototypeid: id, username: user.name, role: body.role, ...delegate(body) },
  })),
  createOrganizationApplication: plain('create_application', ({ body }, { client_id }) => ({
    ...{ application_name: body.name, client_id },
  })),
  createAppToken: plain('create_app_specific_token', (_, { token }) => {
    const { title, uuid } = token as { title: string; uuid: string }
    return { app_specific_token_title: title, app_specific_token: uuid }
  }),
  exportOrgLogs: plain('export_logs_success', exported),
  exportUserLogs: plain('export_logs_success', exported),
  // Asked of a running Project Quay.
  exportRepoLogs: (request, answer) => [
    {
      kind: 'export_logs_success',
      metadata: { repo: request.repositoryPath.name, ...exported(request, answer) },
      inNamespaceAlone: true,
    },
  ],
}

function plain(kind: string, details: Details): Describe {
  return (request, answer) => [{ kind, metadata: details(request, answer) }]
}

function inRepository(kind: string, details: Details): Describe {
  return (request, answer) => {
    const { namespace, name } = request.repositoryPath
    return [{ kind, metadata: { repo: name, namespace, ...details(request, answer) } }]
  }
}

function robot(request: ApiRequest) {
  return { robot: request.at('robot_shortname') }
}

function member(request: ApiRequest) {
  return { member: request.at('membername'), team: request.at('teamname') }
}

function delegate(body: Record<string, unknown>) {
  const { kind, name } = body.delegate as { kind: string; name: string }
  return kind === 'team' ? { delegate_team: name } : { delegate_user: name }
}

function changedTeam(request: ApiRequest, { new_team: isNew }: Answer): LoggedAction[] {
  const { role, description } = request.body
  const team = request.at('teamname')
  if (isNew === true) return [{ kind: 'org_create_team', metadata: { team } }]
  return [
    ...(description === undefined ? [] : [{ kind: 'org_set_team_description', metadata: { team, description } }]),
    { kind: 'org_set_team_role', metadata: { team, role } },
  ]
}

function exported({ body }: ApiRequest, { export_id }: Answer) {
  const { callback_url: url = null, callback_email: email = null } = body
  return { export_id, message: 'queued for export', url, email }
}
