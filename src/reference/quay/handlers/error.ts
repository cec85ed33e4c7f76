import { errorTypeUrl } from '../bodies/api-error.js'
import { anyone } from '../gates/access.js'
import { Refusal } from '../refusal.js'
import type { Handlers } from './handler.js'

const descriptions: Record<string, string> = {
  external_service_timeout: 'An external service timed out. Retrying the request may resolve the issue.',
  invalid_request: 'The request was invalid. It may have contained invalid values or was improperly formatted.',
  invalid_response: 'The response was invalid.',
  invalid_token: 'The access token provided was invalid.',
  expired_token: 'The access token provided has expired.',
  insufficient_scope: 'The access token did not have sufficient scope to access the requested resource.',
  fresh_login_required: 'The action requires a fresh login to succeed.',
  exceeds_license: 'The action was refused because the current license does not allow it.',
  not_found: 'The resource was not found.',
  downstream_issue: 'An error occurred in a downstream service.',
  tag_immutable: 'The tag is immutable and cannot be modified or deleted.',
}

export const errorHandlers: Handlers = {
  getErrorDescription: {
    access: anyone,
    handle: (request) => {
      const title = request.at('error_type')
      const description = Object.hasOwn(descriptions, title) ? descriptions[title] : undefined
      if (description === undefined) throw new Refusal('missing.error_type')
      return { type: errorTypeUrl(request.baseUrl, title), title, description }
    },
  },
}
