// All that XML 1.0 cannot hold, escaped or not: control characters, halves of surrogate pairs, two non-characters.
// eslint-disable-next-line no-control-regex -- these are what it is about
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text that can stand in an XML attribute or CDATA section; what cannot is shown as an escape. */
export function xmlText(text: string): string {
  return text
    .replace(forbidden, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll(']]>', ']]\\u003e')
}

/** Milliseconds as seconds with three decimals. The builder writes what it is given, and a number loses its zeros. */
export function seconds(milliseconds: number): number {
  return (milliseconds / 1000).toFixed(3) as unknown as number
}
