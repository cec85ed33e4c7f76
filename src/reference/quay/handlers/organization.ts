import type { ApiRequest } from '../api-request.js'
import { organizationBody } from '../bodies/organization-body.js'
import { adminsOrganization, adminsSelf, anyone } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import { createOrganization } from '../store/create-organization.js'
import { isEmail, namespaceNameProblem } from '../store/name-rules.js'
import type { Namespaces } from '../store/namespaces.js'
import { removeNamespace } from '../store/remove-namespace.js'
import type { Handlers } from './handler.js'

export const organizationHandlers: Handlers = {
  createOrganization: { access: adminsSelf, handle: create },
  getOrganization: { access: anyone, handle: show },
  changeOrganizationDetails: { access: adminsOrganization, handle: change },
  deleteAdmindedOrganization: { access: adminsOrganization, handle: remove },
}

function create({ store, body, user }: ApiRequest) {
  const name = body.name as string
  const email = (body.contact_email ?? body.email ?? '') as string
  refuseImpossible(store.namespaces, name, email)
  store.namespaces.add(createOrganization(name, email, user.name))
  return 'Created'
}

function refuseImpossible(namespaces: Namespaces, name: string, email: string): void {
  const existing = namespaces.find(name)
  if (existing) {
    const situation = existing.kind === 'user' ? 'refused.name-of-user' : 'refused.duplicate'
    throw new Refusal(situation, 'A user or organization with this name already exists')
  }
  if (namespaces.awaitsCollection(name)) throw new Refusal('refused.name-just-deleted', 'Username is not available')
  const problem = namespaceNameProblem(name)
  if (problem) throw new Refusal(problem.situation, `Invalid namespace ${name}: ${problem.message}`)
  if (email !== '' && !isEmail(email)) throw new Refusal('refused.invalid-email', 'Invalid email address')
  if (email !== '' && namespaces.emailTaken(email))
    throw new Refusal('refused.duplicate-email', `Email has already been used: ${email}`)
}

function show(request: ApiRequest) {
  return organizationBody(request.organization, request.store, request.rights)
}

function change(request: ApiRequest) {
  const organization = request.organization
  const { body } = request
  const email = (body.contact_email ?? body.email) as string | null | undefined
  if (email && !isEmail(email)) throw new Refusal('refused.invalid-email', 'Invalid email address')
  if ('contact_email' in body || 'email' in body) organization.email = email ?? ''
  if (body.invoice_email !== undefined) organization.invoiceEmail = body.invoice_email as boolean
  if (body.invoice_email_address !== undefined)
    organization.invoiceEmailAddress = body.invoice_email_address as string | null
  if (body.tag_expiration_s !== undefined && !request.store.lacks.has('tag-expiration'))
    organization.tagExpiration = body.tag_expiration_s as number
  return organizationBody(organization, request.store, request.rights)
}

function remove(request: ApiRequest) {
  removeNamespace(request.store, request.organization.name)
  return undefined
}
