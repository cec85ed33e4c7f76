import type { Robot } from './account.js'
import { randomToken } from './random-token.js'

/** Robot accounts, by their full name. */
export class Robots {
  readonly #named = new Map<string, Robot>()
  readonly #deleted = new Set<string>()

  find(name: string): Robot | undefined {
    return this.#named.get(name)
  }

  of(namespace: string): Robot[] {
    return [...this.#named.values()].filter((robot) => robot.namespace === namespace)
  }

  create(given: Pick<Robot, 'namespace' | 'description' | 'metadata'> & { shortname: string }): Robot {
    const { namespace, shortname, description, metadata } = given
    const robot: Robot = {
      kind: 'robot',
      name: robotName(namespace, shortname),
      namespace,
      token: newToken(),
      description,
      metadata,
      createdAt: new Date(),
    }
    this.#named.set(robot.name, robot)
    this.#deleted.delete(robot.name)
    return robot
  }

  /** The old token opens nothing from then on. @throws {RangeError} when there is no such robot. */
  regenerate(name: string): Robot {
    const robot = this.#named.get(name)
    if (!robot) throw new RangeError(`There is no robot ${name}.`)
    robot.token = newToken()
    return robot
  }

  /** The robots of a namespace keep their tokens, and sign in by their new names. */
  renameNamespace(namespace: string, name: string): void {
    for (const robot of this.of(namespace)) {
      this.#named.delete(robot.name)
      Object.assign(robot, { namespace: name, name: name + robot.name.slice(namespace.length) })
      this.#named.set(robot.name, robot)
    }
  }

  wasDeleted(name: string): boolean {
    return this.#deleted.has(name)
  }

  remove(name: string): void {
    if (this.#named.delete(name)) this.#deleted.add(name)
  }
}

export function robotName(namespace: string, shortname: string): string {
  return `${namespace}+${shortname}`
}

function newToken(): string {
  return randomToken(64)
}
