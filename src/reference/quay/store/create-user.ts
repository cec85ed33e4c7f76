import { defaultTagExpiration } from './account.js'
import type { User } from './account.js'
import { hashPassword } from './password.js'

export interface NewUser {
  name: string
  email: string
  password: string
  superuser?: boolean
}

export function createUser({ name, email, password, superuser = false }: NewUser): User {
  return {
    kind: 'user',
    name,
    email,
    password: hashPassword(password),
    superuser,
    tagExpiration: defaultTagExpiration,
  }
}
