import type { ApiRequest } from '../api-request.js'
import { avatar } from '../bodies/avatar.js'
import { organizationBody } from '../bodies/organization-body.js'
import { adminsOrganization, anyone } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { OAuthApplication } from '../store/oauth-applications.js'
import { removeApplication } from '../store/remove-application.js'
import type { Handlers } from './handler.js'

export const applicationHandlers: Handlers = {
  createOrganizationApplication: {
    access: adminsOrganization,
    handle: (request) => {
      const given = { organization: request.at('orgname'), ...fieldsOf(request.body) }
      refuseReserved(given.name)
      return applicationBody(request.store.oauthApplications.create(given))
    },
  },
  getOrganizationApplications: {
    access: adminsOrganization,
    handle: (request) => ({
      applications: request.store.oauthApplications.of(request.at('orgname')).map(applicationBody),
    }),
  },
  getOrganizationApplication: {
    access: adminsOrganization,
    handle: (request) => applicationBody(applicationOf(request)),
  },
  updateOrganizationApplication: {
    access: adminsOrganization,
    handle: (request) => {
      const fields = fieldsOf(request.body)
      const application = applicationOf(request)
      refuseReserved(fields.name)
      return applicationBody(Object.assign(application, fields))
    },
  },
  deleteOrganizationApplication: {
    access: adminsOrganization,
    handle: (request) => {
      removeApplication(request.store, applicationOf(request).clientId)
      return undefined
    },
  },
  getApplicationInformation: { access: anyone, handle: information },
}

/** An application of the organization in the path. @throws {Refusal} */
export function applicationOf(request: ApiRequest): OAuthApplication {
  const found = request.store.oauthApplications.find(request.at('client_id'))
  if (found?.organization !== request.at('orgname')) throw new Refusal('missing.client_id')
  return found
}

// The application through which Quay itself makes the first token of an installation.
const reservedName = '__quay_bootstrap_app'

function refuseReserved(name: string): void {
  if (name === reservedName)
    throw new Refusal('refused.reserved-name', 'Application name is reserved for bootstrap token provisioning')
}

function fieldsOf(body: Record<string, unknown>) {
  const text = (field: string) => (body[field] as string | undefined) ?? ''
  return {
    name: text('name'),
    description: text('description'),
    applicationUri: text('application_uri'),
    redirectUri: text('redirect_uri'),
    avatarEmail: (body.avatar_email as string | null | undefined) ?? null,
  }
}

function applicationBody(application: OAuthApplication) {
  return {
    name: application.name,
    description: application.description,
    application_uri: application.applicationUri,
    client_id: application.clientId,
    client_secret: application.clientSecret,
    redirect_uri: application.redirectUri,
    avatar_email: application.avatarEmail,
  }
}

function information(request: ApiRequest) {
  const found = request.store.oauthApplications.find(request.at('client_id'))
  const organization = found && request.store.namespaces.organization(found.organization)
  if (!organization) throw new Refusal('missing.client_id')
  return {
    name: found.name,
    description: found.description,
    uri: found.applicationUri,
    avatar: avatar(found.name, 'app', found.avatarEmail ?? organization.email),
    organization: organizationBody(organization, request.store, request.rights),
  }
}
