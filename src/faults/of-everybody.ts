/** What a server says of itself: always the same, to everybody. */
export const selfDescriptions: Readonly<Record<string, string>> = {
  discovery: 'a server describes itself in the same way as long as it runs',
  getErrorDescription: 'an error type is described in the same way at all times, to everybody',
}

/** Reads in which nothing is private, and nothing another tenant's: everybody is shown the same, and all of it. */
export const ofEverybody: Readonly<Record<string, string>> = {
  ...selfDescriptions,
  getGlobalMessages: 'a message is for everybody: none is private, and none is of another tenant',
}
