import type { ApiRequest } from '../api-request.js'
import { administersInstallation, anyone } from '../gates/access.js'
import type { Message } from '../store/messages.js'
import type { Handlers } from './handler.js'

export const globalMessageHandlers: Handlers = {
  createGlobalMessage: { access: administersInstallation, handle: create },
  getGlobalMessages: {
    access: anyone,
    handle: ({ store }) => ({ messages: store.messages.all().map(messageBody) }),
  },
  deleteGlobalMessage: {
    access: administersInstallation,
    handle: (request) => {
      if (!request.store.messages.remove(request.at('uuid'))) request.goOnIn('missing.uuid')
      return undefined
    },
  },
}

function create({ store, body }: ApiRequest) {
  const { content, media_type: mediaType, severity } = (body.message ?? {}) as Record<string, string>
  store.messages.create({ content: content ?? '', mediaType: mediaType ?? 'text/plain', severity: severity ?? 'info' })
  return undefined
}

function messageBody({ uuid, content, mediaType, severity }: Message) {
  return { uuid, content, media_type: mediaType, severity }
}
