import { createHash, randomUUID } from 'node:crypto'

/** What is to be built, and for which repository. */
export interface Build {
  id: string
  namespace: string
  repository: string
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
  /** Full name of the robot that pulls base images. */
  pullRobot: string | undefined
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
  of(namespace: string, repository: string): Build[] {
    return [...this.#known.values()]
      .filter((build) => build.namespace === namespace && build.repository === repository)
      .reverse()
  }
}
