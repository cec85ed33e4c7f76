import { selfDescriptions } from './of-everybody.js'

const noBuilder = 'a log grows while a builder works, and what a run asks for has no archive that could be built'

/** Reads that answer the same as long as a run lasts: what is stale cannot be told from what is right. */
export const unchanging: Readonly<Record<string, string>> = {
  ...selfDescriptions,
  getRepoBuildLogs: noBuilder,
  getRepoBuildLogsSuperUser: noBuilder,
}
