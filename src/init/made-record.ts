import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Something that init made on a server. */
export type Made =
  | { made: 'superuser'; name: string }
  | { made: 'user' | 'organization'; name: string }
  | { made: 'file'; name: string; digest: string }
  | { made: 'application'; name: string; organization: string }

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
    if (!existsSync(this.path)) return []
    const lines = readFileSync(this.path, 'utf8').split('\n').filter(Boolean)
    return lines
      .map((line) => JSON.parse(line) as Made & { target: string })
      .filter((each) => each.target === this.target)
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
    if (!existsSync(this.path)) return
    const lines = readFileSync(this.path, 'utf8').split('\n').filter(Boolean)
    const rest = lines.filter((line) => {
      const each = JSON.parse(line) as Made & { target: string }
      return each.target !== this.target || keyOf(each) !== keyOf(thing)
    })
    writeFileSync(this.path, rest.map((line) => `${line}\n`).join(''))
  }

  discard(): void {
    rmSync(this.path, { force: true })
  }
}

function keyOf(thing: Made): string {
  return [
    thing.made,
    thing.name,
    'organization' in thing ? thing.organization : '',
    'digest' in thing ? thing.digest : '',
  ].join(' ')
}
