import type { FastifyInstance } from 'fastify'
import type { Contract } from '../../contract/contract.js'
import { json } from './bodies/refusal-body.js'
import { sendPayload } from './send-payload.js'

const feature = 'FEATURE_'

/** What a server tells its own web interface of its settings: no guide describes it (asked of a running Project Quay). */
export function addConfigRoute(server: FastifyInstance, { document }: Contract, off: ReadonlySet<string>): void {
  const path = document['x-api'].selfDescription?.settings
  if (path === undefined) return
  const flags = Object.values(document['x-capabilities'] ?? {}).flatMap((capability) => capability.flags)
  const settings = (isIn: (flag: string) => boolean) =>
    Object.fromEntries(flags.filter(isIn).map((flag) => [flag.replace(feature, ''), !off.has(flag)]))
  const body = {
    features: settings((flag) => flag.startsWith(feature)),
    config: settings((flag) => !flag.startsWith(feature)),
  }
  server.get(path, async (_, reply) => sendPayload(reply, 200, json(body)))
}
