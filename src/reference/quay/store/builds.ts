import { createHash, randomUUID } from 'node:crypto'
import type { Robot } from './account.js'
import type { Repository } from './repository.js'

/** What is to be built, and for which repository. */
export interface Build {
  id: string
  /** Not its name: another repository of that name has none of its builds. */
  repository: Repository
  /** It waits until a builder comes, and no builder does. */
  phase: 'waiting' | 'cancelled'
  startedAt: Date
  displayName: string
  archiveUrl: string
  dockerfilePath: string
  context: string
  tags: string[]
  /** Who asked for it. */
  user: string
  /** Pulls base images. */
  pullRobot: Robot | undefined
}

type NewBuild = Omit<Build, 'id' | 'phase' | 'startedAt' | 'displayName'>

/** Every build that was asked for. */
export class Builds {
  readonly #known = new Map<string, Build>()

  create(given: NewBuild): Build {
    const displayName = createHash('sha224').update(given.archiveUrl).digest('hex').slice(0, 7)
    const build: Build = { ...given, id: randomUUID(), phase: 'waiting', startedAt: new Date(), displayName }
    this.#known.set(build.id, build)
    return build
  }

  find(id: string): Build | undefined {
    return this.#known.get(id)
  }

  /** Youngest first. */
  of(repository: Repository): Build[] {
    return [...this.#known.values()].filter((build) => build.repository === repository).reverse()
  }
}
