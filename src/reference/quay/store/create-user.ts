import { defaultTagExpiration } from './account.js'
import type { User } from './account.js'
import { hashPassword } from './password.js'

export interface NewUser {
  name: string
  email: string
  password: string
  superuser?: boolean
  /** Whether the address needs no confirmation any more; without it nobody signs in. */
  verified?: boolean
}

export function createUser({ name, email, password, superuser = false, verified = true }: NewUser): User {
  return {
    kind: 'user',
    name,
    email,
    password: hashPassword(password),
    superuser,
    verified,
    enabled: true,
    tagExpiration: defaultTagExpiration,
  }
}
