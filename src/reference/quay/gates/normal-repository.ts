import { writesRepository } from './access.js'
import type { Access } from './access.js'
import { Refusal } from '../refusal.js'
import { stateCode } from '../store/repository.js'

/** Who writes a repository may do so while it is neither read-only nor a mirror; Quay looks before it reads the body. */
export const writesNormalRepository: Access = (request) => writesRepository(request) && isNormal(request)

/** @throws {Refusal} while the repository is read-only or a mirror. */
export const isNormal: Access = (request) => {
  const { namespace, name } = request.repositoryPath
  const { state = 'NORMAL' } = request.store.repositories.find(namespace, name) ?? {}
  if (state === 'NORMAL') return true
  throw new Refusal('refused.read-only', `Repository is in read only or mirror mode: ${stateCode[state]}`)
}
