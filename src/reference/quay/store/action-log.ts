/** Something that was done. */
export interface Action {
  id: number
  kind: string
  /** Name of the user or the organization in whose log it stands. */
  namespace: string
  /** Id of the repository in whose log it stands as well. */
  repository: number | undefined
  /** Name of the account that did it. */
  performer: string
  metadata: Record<string, unknown>
  ip: string
  at: Date
}

/** What a reader of the log asks for. */
export interface ActionFilter {
  namespace: string
  repository?: number
  performer?: string
  /** From this moment on ... */
  start: Date
  /** ... until just before this one. */
  end: Date
}

/** What was done on this server, and where. */
export class ActionLog {
  readonly #actions: Action[] = []

  add(action: Omit<Action, 'id'>): void {
    this.#actions.push({ ...action, id: this.#actions.length + 1 })
  }

  /** Youngest first. */
  find({ namespace, repository, performer, start, end }: ActionFilter): Action[] {
    return this.#actions
      .filter((action) => action.namespace === namespace && action.at >= start && action.at < end)
      .filter((action) => repository === undefined || action.repository === repository)
      .filter((action) => performer === undefined || action.performer === performer)
      .reverse()
  }
}
