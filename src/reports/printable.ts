// Everything that moves a cursor, changes a colour or reverses the direction of text; line breaks and tabs stay.
// eslint-disable-next-line no-control-regex -- these are what it is about
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text of a server made safe for a terminal: control characters are shown as escapes. */
export function printable(text: string): string {
  return text.replace(control, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
