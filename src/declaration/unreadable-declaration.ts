/** A document that says nothing which could be compared; the message is a clause: why not. */
export class UnreadableDeclaration extends Error {
  override name = 'UnreadableDeclaration'
}
