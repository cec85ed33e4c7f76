import { writesRepository } from './access.js'
import type { Access } from './access.js'
import { Refusal } from '../refusal.js'
import { stateCode } from '../store/repository.js'

/** Who writes a repository may do so while it is neither read-only nor a mirror; Quay looks before it reads the body. */
export const writesNormalRepository: Access = (request) => {
  if (!writesRepository(request)) return false
  const { namespace, name } = request.repositoryPath
  const { state = 'NORMAL' } = request.store.repositories.find(namespace, name) ?? {}
  if (state === 'NORMAL') return true
  const message = `Repository is in read only or mirror mode: ${stateCode[state]}`
  throw new Refusal('refused.read-only', message)
}
