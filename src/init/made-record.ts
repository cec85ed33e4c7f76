import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Something that init made on a server; or the file that it wrote. */
export interface Made {
  /** What it is, in one word: `user`, `file`, ... */
  made: string
  name: string
  /** What it belongs to, where its name alone does not tell it from others. */
  of?: string
  /** Of a file: what proves that it is still the one that was written. */
  digest?: string
  /** Why it can never be removed. */
  stays?: string
}

/**
 * What init made, beside the file of variables that it wrote, one JSON object a line, written before each thing is made. By it
 * `--undo` removes these things and no others, and a second init knows its own users from somebody else's. It holds no secrets.
 */
export class MadeRecord {
  readonly path: string

  constructor(
    envFile: string,
    private readonly target: string,
  ) {
    this.path = `${envFile}.made.jsonl`
  }

  /** What was made on this target, in the order in which it was made. */
  things(): Made[] {
    return this.#lines()
      .filter(({ target }) => target === this.target)
      .map(({ target, ...thing }) => thing)
  }

  has(thing: Made): boolean {
    return this.things().some((each) => keyOf(each) === keyOf(thing))
  }

  add(thing: Made): void {
    if (!this.has(thing))
      appendFileSync(this.path, `${JSON.stringify({ target: this.target, ...thing })}\n`, { mode: 0o600 })
  }

  /** It was not made after all. */
  drop(thing: Made): void {
    const rest = this.#lines().filter((each) => each.target !== this.target || keyOf(each) !== keyOf(thing))
    writeFileSync(this.path, rest.map((each) => `${JSON.stringify(each)}\n`).join(''))
  }

  discard(): void {
    rmSync(this.path, { force: true })
  }

  #lines(): (Made & { target: string })[] {
    if (!existsSync(this.path)) return []
    const lines = readFileSync(this.path, 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line) as Made & { target: string })
  }
}

function keyOf({ made, name, of = '', digest = '' }: Made): string {
  return [made, name, of, digest].join(' ')
}
