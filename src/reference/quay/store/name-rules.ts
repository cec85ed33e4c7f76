const namespacePattern = /^([a-z0-9]+(?:[._-][a-z0-9]+)*)$/
const repositoryPattern = /^(?=.{0,255}$)[a-z0-9][.a-z0-9_-]*(?:\/[a-z0-9][.a-z0-9_-]*)*$/
const tagPattern = /^\w[\w.-]{0,127}$/

export interface NameProblem {
  /** The situation of the contract. */
  situation: 'refused.invalid-name' | 'refused.short-name'
  /** Worded as Quay words it. */
  message: string
}

/** Why `name` cannot name a user, an organization or a robot; undefined when it can. */
export function namespaceNameProblem(name: string): NameProblem | undefined {
  if (!namespacePattern.test(name))
    return { situation: 'refused.invalid-name', message: `Namespace must match expression ${namespacePattern.source}` }
  if (name.length < 2 || name.length > 255)
    return {
      situation: 'refused.short-name',
      message: 'Namespace must be between 2 and 255 characters in length',
    }
  return undefined
}

export function isRepositoryName(name: string): boolean {
  return repositoryPattern.test(name)
}

export function isTagName(name: string): boolean {
  return tagPattern.test(name)
}

export function isEmail(address: string): boolean {
  return address.length <= 254 && /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(address)
}

export function isPassword(password: string): boolean {
  return /^\S{8,}$/.test(password)
}
