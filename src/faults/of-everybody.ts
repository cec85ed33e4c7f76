import { unchanging } from './unchanging.js'

/** Reads in which nothing is private, and nothing another tenant's: everybody is shown the same, and all of it. */
export const ofEverybody: Readonly<Record<string, string>> = {
  ...unchanging,
  getGlobalMessages: 'a message is for everybody: none is private, and none is of another tenant',
}
