/** Variables in dotenv format; what is more than a plain word, such as JSON, stands in single quotes. */
export function envFileText(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${quoted(value)}\n`)
    .join('')
}

function quoted(value: string): string {
  if (/^[\w.:/@+-]*$/.test(value)) return value
  // dotenv knows no escapes in single quotes; JSON can do without the character.
  return `'${value.replaceAll("'", String.raw`\u0027`)}'`
}
