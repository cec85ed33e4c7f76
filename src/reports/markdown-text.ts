import { printable } from './printable.js'

/** Text of a server that is to be read, not to be markup; it also fits the cell of a table. */
export function markdownText(value: string): string {
  return printable(value)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|#@]/g, (character) => `\\${character}`)
}
